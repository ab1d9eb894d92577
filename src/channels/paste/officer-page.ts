import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from '#views/plain-prose.ts';

interface OfficerPage {
  title: string;
  description: string;
  /** HTML of the body, escaped where it holds words of editors. */
  body: string;
  /** Whether something is copied from the page. */
  script?: boolean;
  /** Way from the page to the folder with the style and the script: empty or `../`. */
  up?: string;
}

const names = { style: 'officer.css', script: 'copy.js' } as const;

/** A page that officers copy from. It needs `officerFiles` beside it, or at `up`. */
export function officerPage({ title, description, body, script, up = '' }: OfficerPage): string {
  const tail = script ? `\n<script src="${up}${names.script}" defer></script>` : '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="Description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${up}${names.style}">${tail}
</head>
<body>
${body}
</body>
</html>
`;
}

/** The style and the script of these pages, by name. */
export const officerFiles = async (): Promise<[name: string, bytes: Buffer][]> =>
  await Promise.all(
    Object.values(names).map(
      async (name): Promise<[string, Buffer]> => [
        name,
        await readFile(join(import.meta.dirname, 'officer', name)),
      ],
    ),
  );

/** One line of particulars with its button; `note` follows the name. */
export const particular = (id: string, name: string, text: string, note = ''): string =>
  `<dt>${name}${note}<button type="button" data-copies="${id}" data-name="${name}">复制</button></dt>\n<dd id="${id}">${escapeHtml(text)}</dd>`;
