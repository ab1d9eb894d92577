import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageText } from '#channels/search/page-text.ts';
import { searchIndex } from '#channels/search/search-index.ts';
import { generateCounty } from '../bench/generate-county.ts';

/** Lines of a generated document as its page shows them. */
function generatedText(source: string): PageText {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const title = /^title: (.*)$/m.exec(head)?.[1] ?? '';
  const lines = body
    .split('\n')
    .map((line) =>
      line
        .replace(/<[^>]*>/g, '')
        .replace(/\{[^}]*\}/g, '25人')
        .replace(/^\||\|$/g, '')
        .replace(/\s*\|\s*/g, '\t')
        .trim(),
    )
    .filter((line) => line !== '' && !/^[-\t]+$/.test(line));
  return { title, lines };
}

/**
 * The search of a county with `count` generated documents, and a list that names them all, under
 * `folder`: the page and script of a built site with an index of its own. Returns what it holds.
 */
export function writeLargeSearch(
  site: string,
  folder: string,
  count: number,
  most?: number,
): Map<string, PageText> {
  const content = join(folder, 'content');
  generateCounty(content, count);
  const texts = new Map<string, PageText>();
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.mdx')) continue;
    const path = join(entry.parentPath, entry.name).slice(content.length + 1);
    texts.set(
      path.replace(/\.mdx$/, '.html').replaceAll('\\', '/'),
      generatedText(readFileSync(join(content, path), 'utf8')),
    );
  }
  texts.set('documents/index.html', {
    title: '文件',
    lines: [...texts.values()].flatMap(({ title }) => [title, '全镇工作情况，出生25人。']),
  });
  const pages = [...texts].map(([path, text], index) => {
    const isList = path.startsWith('documents/');
    const town = /town-\d+/.exec(path)?.[0] ?? null;
    return {
      record: {
        path,
        kind: isList ? '目录和列表' : '文件',
        town: town ?? '',
        townId: town,
        date: isList ? '' : `2026-0${1 + (index % 9)}-02`,
        years: isList ? [] : ['2026'],
        history: false,
        place: isList ? (2 as const) : (0 as const),
      },
      text,
      villages: town === null ? [] : [`${town}/dongcun`],
    };
  });
  for (const name of ['search/index.html', 'assets']) {
    cpSync(join(site, name), join(folder, name), { recursive: true });
  }
  for (const [name, text] of searchIndex(pages, most)) {
    const file = join(folder, 'search', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return texts;
}
