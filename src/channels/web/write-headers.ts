import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { policyHeader } from './security-policy.ts';

const headers: [string, string][] = [
  ['Content-Security-Policy', policyHeader],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Photographs are named by their content; everything else is asked for again, cheaply. */
const immutable = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;
const revalidated = ['Cache-Control', 'no-cache'] as const;

/** Headers for static hosts that read `_headers` (Netlify, Cloudflare Pages and others). */
function staticHostHeaders(root: string): string {
  const block = (path: string, lines: readonly (readonly [string, string])[]): string =>
    [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${block(`${root}*`, [...headers, revalidated])}\n\n${block(`${root}images/*`, [
    // Both would apply: the earlier one is taken back first.
    ['! Cache-Control', ''],
    immutable,
  ])}\n`.replaceAll('! Cache-Control: \n', '! Cache-Control\n');
}

/** To be included in a `server { … }` of nginx; `add_header` in a location forgets outer ones. */
function nginxHeaders(root: string): string {
  const lines = (list: readonly (readonly [string, string])[], indent: string): string =>
    list.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`).join('\n');
  return `# include …/server/nginx-headers.conf;  放在 nginx 的 server { } 里
charset utf-8;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/csv application/xml;
error_page 404 ${root}404.html;
${lines([...headers, revalidated], '')}
location ${root}images/ {
${lines([...headers, immutable], '  ')}
}
location ${root}server/ { return 404; }
location = ${root}_headers { return 404; }
`;
}

/**
 * Writes the headers that pages want from their server: `_headers` for static hosts and
 * `server/nginx-headers.conf` for nginx. `base` is the site's address, empty when it has none.
 * Returns the paths.
 */
export async function writeHeaders(folder: string, base: string): Promise<string[]> {
  const root = base === '' ? '/' : new URL(base).pathname.replace(/\/*$/, '/');
  const files: [string, string][] = [
    ['_headers', staticHostHeaders(root)],
    ['server/nginx-headers.conf', nginxHeaders(root)],
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return files.map(([path]) => path);
}
