import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Redirect } from '#views/moved-pages.ts';
import type { WechatSigning } from '#views/pages.ts';
import { policyHeader } from './security-policy.ts';

type Header = readonly [string, string];

const headersFor = (signing: WechatSigning | null): Header[] => [
  ['Content-Security-Policy', policyHeader(signing)],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/**
 * Files named by their content are kept for ever; everything else, pages first, is asked for again,
 * cheaply: a browser inside a chat otherwise shows last month's page.
 */
const immutable: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];
const revalidated: Header = ['Cache-Control', 'no-cache'];
const namedByContent = ['images', 'assets/hashed', 'search/data'] as const;

/** Headers for static hosts that read `_headers` (Netlify, Cloudflare Pages and others). */
function staticHostHeaders(root: string, headers: readonly Header[]): string {
  const block = (path: string, lines: readonly Header[]): string =>
    [path, ...lines.map(([name, value]) => (value ? `  ${name}: ${value}` : `  ${name}`))].join(
      '\n',
    );
  const blocks = [
    block(`${root}*`, [...headers, revalidated]),
    ...namedByContent.map((folder) =>
      // Both would apply: the earlier one is taken back first.
      block(`${root}${folder}/*`, [['! Cache-Control', ''], immutable]),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Addresses that moved, for static hosts that read `_redirects`. */
const staticHostRedirects = (root: string, moved: readonly Redirect[]): string =>
  moved.map(({ from, to }) => `${root}${from} ${root}${to} 301\n`).join('');

/** To be included in a `server { … }` of nginx; `add_header` in a location forgets outer ones. */
function nginxHeaders(
  root: string,
  headers: readonly Header[],
  moved: readonly Redirect[],
): string {
  const lines = (list: readonly Header[], indent: string): string =>
    list.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`).join('\n');
  const kept = namedByContent.map(
    (folder) => `location ${root}${folder}/ {
${lines([...headers, immutable], '  ')}
}`,
  );
  return `# include …/server/nginx-headers.conf;  放在 nginx 的 server { } 里
charset utf-8;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/csv application/xml;
error_page 404 ${root}404.html;
${lines([...headers, revalidated], '')}
${kept.join('\n')}
location ${root}server/ { return 404; }
location = ${root}_headers { return 404; }
location = ${root}_redirects { return 404; }
${moved.map(({ from, to }) => `location = ${root}${from} { return 301 ${root}${to}; }\n`).join('')}`;
}

/**
 * Writes what pages want from their server: `_headers` and, where addresses moved, `_redirects` for
 * static hosts, and `server/nginx-headers.conf` for nginx. `base` is the site's address, empty when
 * it has none. Returns the paths.
 */
export async function writeHeaders(
  folder: string,
  base: string,
  signing: WechatSigning | null,
  moved: readonly Redirect[],
): Promise<string[]> {
  const root = base === '' ? '/' : new URL(base).pathname.replace(/\/*$/, '/');
  const headers = headersFor(signing);
  const files: [string, string][] = [
    ['_headers', staticHostHeaders(root, headers)],
    ['server/nginx-headers.conf', nginxHeaders(root, headers, moved)],
    ...(moved.length === 0
      ? []
      : [['_redirects', staticHostRedirects(root, moved)] as [string, string]]),
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return files.map(([path]) => path);
}
