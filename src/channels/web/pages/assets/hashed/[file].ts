import type { APIContext } from 'astro';
import { readHandOverIndex } from '#channels/web/hand-over.ts';
import { hashedAssets } from '#channels/web/hashed-assets.ts';

/** Styles and scripts under names that tell their content. */
export async function getStaticPaths() {
  const { site } = await readHandOverIndex();
  return hashedAssets(site).map(({ file, text, type }) => ({
    params: { file },
    props: { text, type },
  }));
}

export const GET = ({ props }: APIContext<{ text: string; type: string }>): Response =>
  new Response(props.text, { headers: { 'content-type': props.type } });
