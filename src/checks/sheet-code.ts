import type { County, Town } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { Statement } from '#domain/posted.ts';
import { boardCode, editionCode, longestAddress } from '#domain/posted-code.ts';

/** A present edition with its code and the address in its QR code. */
export interface CodedSheet {
  town: string;
  board: string;
  file: string;
  code: string;
  address: string;
  statements: readonly Statement[];
}

const collision = (file: string, other: string, code: string): Finding => ({
  rule: 'sheet-code',
  severity: 'error',
  message: `“${file}”和“${other}”的版本码相同：${code}`,
  hint: '给还没有张贴的那个公开栏换一个文件名；或在 town.json 用 sheetCode 给镇定两个字符，如 "QH"',
  place: { file },
  actual: code,
});

/** Two boards of the county with one code would share one page. */
function boardCollisions(county: County): Finding[] {
  const first = new Map<string, string>();
  return county.towns.flatMap(({ id, file, boards }) =>
    boards.flatMap((board): Finding[] => {
      const { sheetCode } = file.value;
      const code = boardCode({ town: id, sheetCode, board: board.id });
      const other = first.get(code);
      if (other !== undefined) return [collision(board.file, other, code)];
      first.set(code, board.file);
      return [];
    }),
  );
}

/** A code of the inventory stands for exactly the statements recorded with it. */
function editionFaults(town: Town, sheets: readonly CodedSheet[]): Finding[] {
  const { posted } = town;
  if (!posted) return [];
  return posted.value.editions.flatMap(({ code, statements }, index): Finding[] => {
    const digest = editionCode(statements);
    const place = posted.placeOf(['editions', index, 'code']);
    if (!code.endsWith(`-${digest}`)) {
      return [
        {
          rule: 'sheet-code',
          severity: 'error',
          message: `版本码 ${code} 与记下的内容不符，内容对应的是 ${digest}`,
          hint: 'posted.json 由 zhangbang posted 写，不要手工改；从备份恢复这一版',
          place,
          expected: digest,
          actual: code,
        },
      ];
    }
    const twin = sheets.find(
      (sheet) =>
        sheet.code === code && JSON.stringify(sheet.statements) !== JSON.stringify(statements),
    );
    return twin ? [collision(twin.file, posted.file, code)] : [];
  });
}

/**
 * Codes are one for one board and one edition over the county, and the address in the QR code is
 * short enough for phones to read it from the reading distance.
 */
export function sheetCodes(county: County, sheets: readonly CodedSheet[]): Finding[] {
  const longest = sheets.reduce((most, { address }) => Math.max(most, address.length), 0);
  const tooLong = longest - longestAddress;
  const { shortBase } = county.site.value;
  const field = shortBase === undefined ? 'base' : 'shortBase';
  return [
    ...boardCollisions(county),
    ...county.towns.flatMap((town) => editionFaults(town, sheets)),
    ...(tooLong > 0
      ? [
          {
            rule: 'sheet-code' as const,
            severity: 'warning' as const,
            message: `二维码里的网址有 ${longest} 个字符，最多 ${longestAddress} 个：网址长，二维码的格子就小，站远了扫不出`,
            hint: `site.json 写 shortBase：一个转到本站的短网址，比现在的 ${field} 至少短 ${tooLong} 个字符`,
            place: county.site.placeOf([field]),
            expected: `${longestAddress} 个字符以内`,
            actual: `${longest} 个字符`,
          },
        ]
      : []),
  ];
}
