import type { Day } from './day.ts';
import type { Statement, StatementKind } from './posted.ts';

/** One difference between a sheet on the wall and what is true now; null: not said there. */
export interface SheetChange {
  kind: StatementKind;
  /** The statements' key. */
  key: string;
  label: string;
  old: string | null;
  now: string | null;
}

/** A sheet that hangs and says what is no longer so. */
export interface StaleBoard {
  town: string;
  board: string;
  /** As printed on the sheet. */
  title: string;
  code: string;
  /** The present edition's code; null when the board is no longer in the content. */
  currentCode: string | null;
  changes: SheetChange[];
  /** Where it hangs, in the inventory's order; `index` is its place in `sheets`. */
  places: { village: string; villageName: string; posted: Day; size: string; index: number }[];
}

const inOrder = new Set<StatementKind>(['text', 'row']);

const said = ({ text, asOf, note }: Statement): string =>
  `${text}${note ? `（${note}）` : ''}${asOf ? `，${asOf}` : ''}`;

/** What two statements of one key differ in: the value alone, or with it name, day and note. */
function wording(old: Statement, now: Statement): [string, string] {
  if (old.text !== now.text) return [old.text, now.text];
  if (old.label !== now.label) return [`${old.label}${old.text}`, `${now.label}${now.text}`];
  if (old.mark !== now.mark) return [old.text, `${now.text}，名单内容有变`];
  return [said(old), said(now)];
}

const same = (old: Statement, now: Statement): boolean =>
  said(old) === said(now) && old.mark === now.mark && old.label === now.label;

/** Statements of `left` that `right` lacks, counting repeats. */
function missing(left: readonly Statement[], right: readonly Statement[]): Statement[] {
  const rest = right.map(said);
  return left.filter((statement) => {
    const at = rest.indexOf(said(statement));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function changesInOrder(old: readonly Statement[], now: readonly Statement[]): SheetChange[] {
  const gone = missing(old, now);
  const come = missing(now, old);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    kind: (gone[index] ?? come[index])?.kind ?? 'text',
    key: (gone[index] ?? come[index])?.key ?? '',
    label: (gone[index] ?? come[index])?.label ?? '',
    old: gone[index]?.text ?? null,
    now: come[index]?.text ?? null,
  }));
}

/** What a sheet says that is not so now, in the order of the sheet; then what it does not say. */
export function sheetChanges(old: readonly Statement[], now: readonly Statement[]): SheetChange[] {
  const keyOf = ({ kind, key }: Statement): string => `${kind} ${key}`;
  const before = Map.groupBy(old, keyOf);
  const after = Map.groupBy(now, keyOf);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): SheetChange[] => {
    const olds = before.get(name) ?? [];
    const nows = after.get(name) ?? [];
    const [first] = olds;
    const [second] = nows;
    const { kind, key, label } = (first ?? second) as Statement;
    if (inOrder.has(kind)) return changesInOrder(olds, nows);
    if (!first || !second) {
      return [{ kind, key, label, old: first?.text ?? null, now: second?.text ?? null }];
    }
    if (same(first, second)) return [];
    const [old, is] = wording(first, second);
    return [{ kind, key, label, old, now: is }];
  });
}
