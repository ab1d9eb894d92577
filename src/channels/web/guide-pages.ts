interface GuideModule {
  frontmatter: { title: string };
}

// Lazy, because a guide page's layout imports this file: loading them here would be a circle.
const modules = import.meta.glob<GuideModule>('./pages/guide/**/*.mdx');

/** Our own guide pages, the index first: their paths from the site's root and their titles. */
export async function guidePages(): Promise<{ path: string; title: string }[]> {
  const files = Object.keys(modules).sort((a, b) => {
    const aFirst = a.endsWith('/index.mdx');
    const bFirst = b.endsWith('/index.mdx');
    if (aFirst !== bFirst) return aFirst ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
  });
  const pages: { path: string; title: string }[] = [];
  for (const file of files) {
    const load = modules[file];
    if (!load) continue;
    const { frontmatter } = await load();
    pages.push({
      path: file.replace('./pages/', '').replace(/\.mdx$/, '.html'),
      title: frontmatter.title,
    });
  }
  return pages;
}
