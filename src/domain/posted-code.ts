import { createHash } from 'node:crypto';
import type { Statement } from './posted.ts';

/** Signs that nobody takes for one another on paper: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
export const codeSigns = '34679ACDEFGHJKMNPQRTUVWXY';

/** `QH-C7D-K3F9`: town, board, edition. */
export const sheetCodePattern = new RegExp(
  `^[${codeSigns}]{2}-[${codeSigns}]{3}-[${codeSigns}]{4}$`,
);

/** Part of every edition's digest, so that another meaning of the same words is another code. */
const statementsVersion = 1;

function signs(content: unknown, count: number): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest();
  let rest = digest.readBigUInt64BE();
  const base = BigInt(codeSigns.length);
  return Array.from({ length: count }, () => {
    const sign = codeSigns[Number(rest % base)] ?? '';
    rest /= base;
    return sign;
  }).join('');
}

/** What a sheet is an edition of: its town, the town's own sign if it chose one, and its board. */
export interface CodedBoard {
  town: string;
  sheetCode: string | undefined;
  board: string;
}

/** Town and board part, the same for every edition: `QH-C7D`. */
export const boardCode = ({ town, sheetCode, board }: CodedBoard): string =>
  `${sheetCode ?? signs(town, 2)}-${signs([town, board], 3)}`;

/** Four signs from all that an edition says; 25⁴ = 390,625 of them. */
export const editionCode = (statements: readonly Statement[]): string =>
  signs(
    [
      statementsVersion,
      statements.map(({ key, kind, label, text, asOf, note, mark }) => [
        key,
        kind,
        label,
        text,
        asOf ?? '',
        note ?? '',
        mark ?? '',
      ]),
    ],
    4,
  );

/** The code printed on a sheet, from its content alone. */
export const sheetCode = (board: CodedBoard, statements: readonly Statement[]): string =>
  `${boardCode(board)}-${editionCode(statements)}`;

/** Eight signs for a notice's short address: 25⁸ of them, so that two notices do not meet. */
export const noticeShortCode = (notice: string): string =>
  signs(['notice', notice], 8).toLowerCase();

/** `qhc7dk3f9`: the code in addresses, easy to type on a phone. */
export const codeFolder = (code: string): string => code.replaceAll('-', '').toLowerCase();

/** Most characters of the address in a QR code: more would make its modules too small. */
export const longestAddress = 40;
