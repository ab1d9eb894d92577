import { shortPath } from '#domain/paths.ts';
import { noticeShortCode } from '#domain/posted-code.ts';
import type { ViewContext } from './context.ts';
import { printedBase } from './posted-sheets.ts';

/**
 * The short address of a notice that is no board (those have their code's), in full and for typing;
 * both empty without a base address.
 */
export function shortAddress(
  context: ViewContext,
  notice: string,
): { address: string; addressText: string } {
  const base = printedBase(context);
  if (base === '') return { address: '', addressText: '' };
  const address = `${base}${shortPath(noticeShortCode(notice)).replace(/index\.html$/, '')}`;
  return { address, addressText: address.replace(/^https:\/\//, '').replace(/\/$/, '') };
}
