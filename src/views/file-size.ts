import type { ViewContext } from './context.ts';

/** `23 KB`, `1.4 MB`: of 1000, rounded up, so that nothing is larger than it says. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000);
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}

/** How large a finished file of the site is; empty before it is written. */
export function fileSize({ files }: ViewContext, path: string): string {
  const bytes = files.get(path);
  return bytes === undefined ? '' : sizeText(bytes);
}
