import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// The web is a channel among others, so its Astro sources stand under `src/channels/web`. Editors'
// files are never in this module graph: pages come as plain JSON from a hand-over folder (see
// `src/channels/web/hand-over.ts`). MDX serves only the guide pages that we write ourselves.
export default defineConfig({
  srcDir: './src/channels/web',
  output: 'static',
  integrations: [mdx()],
  // Explicit file names (`towns/index.html`), so that relative links also work from `file://`.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  // Highlighted code carries inline styles, which a strict content security policy refuses.
  markdown: { syntaxHighlight: false },
  // Two pages for one address would silently lose one of them.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  // Other channels write pictures and data into the same folder before or after the pages.
  vite: { build: { emptyOutDir: false }, clearScreen: false },
});
