import { chineseDay } from '#domain/day.ts';
import type { Finding, Place } from '#domain/finding.ts';
import type { SheetChange, StaleBoard } from '#domain/posted-changes.ts';

/** Changes and places named in full; the code's page has the rest. */
const named = 5;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** `出生人数：25人 → 27人`. */
const changeText = ({ label, old, now }: SheetChange): string => {
  if (old === null) return `${label}：新增“${short(now ?? '')}”`;
  if (now === null) return `${label}：不再有“${short(old)}”`;
  return `${label}：${short(old)} → ${short(now)}`;
};

const firstOf = <Item>(
  items: readonly Item[],
  text: (item: Item) => string,
  unit: string,
): string => {
  const all = items.slice(0, named).map(text);
  return `${all.join('；')}${items.length > named ? `；等${items.length}${unit}` : ''}`;
};

/**
 * Sheets on the walls that are wrong now, with the figure, old and new, and where each hangs. A
 * warning: what is published is right; what hangs is not, until somebody replaces it.
 */
export const staleBoard = (
  stale: readonly StaleBoard[],
  placeOf: (town: string, path: readonly (string | number)[]) => Place,
): Finding[] =>
  stale.map(({ town, board, title, code, currentCode, changes, places }): Finding => {
    const where = firstOf(
      places,
      ({ villageName, posted }) => `${villageName}（${chineseDay(posted)}张贴）`,
      '处',
    );
    const [first] = changes;
    return {
      rule: 'stale-board',
      severity: 'warning',
      message: `墙上的《${title}》（版本码 ${code}）已经不对。${firstOf(changes, changeText, '处改动')}。挂在：${where}`,
      hint:
        currentCode === null
          ? `内容里已没有公开栏“${board}”：到村里撤下，再用 zhangbang posted --board ${board} --village … --removed 日期 登记`
          : `换成版本码 ${currentCode} 的：zhangbang print --town ${town} --stale 只印要换的；换好后用 zhangbang posted 登记`,
      place: placeOf(town, ['sheets', places[0]?.index ?? 0]),
      ...(first?.now ? { expected: short(first.now) } : {}),
      ...(first?.old ? { actual: short(first.old) } : {}),
    };
  });
