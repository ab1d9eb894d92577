import type { Town } from '#domain/county.ts';
import type { Statement } from '#domain/posted.ts';
import { sheetChanges } from '#domain/posted-changes.ts';
import { changedUnits, markedRuns, type Run, sentencesOf } from '#domain/sentence-diff.ts';
import type { ViewContext } from './context.ts';
import { allowedStatements, fillFrom } from './posted-stale.ts';
import { isOverList, type Subject } from './version-statements.ts';

/** One difference between two versions; null: not said there. */
export interface VersionChange {
  label: string;
  old: Run[] | null;
  now: Run[] | null;
}

export interface VersionChanges {
  figures: VersionChange[];
  /** Head, amounts and other single lines. */
  lines: VersionChange[];
  /** Sentences of the text and rows of tables. */
  texts: VersionChange[];
}

/** A version's statements as readers may see them today: hidden numbers and lists that are over left out. */
export function visibleStatements(
  context: ViewContext,
  subject: Pick<Subject, 'town' | 'statements'>,
  statements: readonly Statement[],
): Statement[] {
  const { town } = subject;
  const standing = statements.filter(({ key }) => !isOverList(context, town, key));
  return town ? allowedStatements(context, town as Town, standing, subject.statements()) : standing;
}

const inOrder = ({ kind }: Statement): boolean => kind === 'text' || kind === 'row';

/** Both sides marked where both are there. */
function change(label: string, old: string | null, now: string | null): VersionChange {
  if (old !== null && now !== null) return { label, ...markedRuns(old, now) };
  const whole = (text: string | null): Run[] | null =>
    text === null ? null : [{ text, changed: true }];
  return { label, old: whole(old), now: whole(now) };
}

const unitsOf = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ kind, text }) => (kind === 'row' ? [text] : sentencesOf(text)));

/**
 * What differs between two versions, both already visible ones (`visibleStatements`). A sentence whose
 * words are the same and whose number changed is one change, among the figures.
 */
export function versionChanges(
  old: readonly Statement[],
  now: readonly Statement[],
): VersionChanges {
  const fillOld = fillFrom(old);
  const fillNow = fillFrom(now);
  const keyed = sheetChanges(
    old.filter((statement) => !inOrder(statement)),
    now.filter((statement) => !inOrder(statement)),
  ).map(({ kind, label, old: was, now: is }) => ({
    kind,
    change: change(label, was === null ? null : fillOld(was), is === null ? null : fillNow(is)),
  }));
  const of = (statements: readonly Statement[], label: string): Statement[] =>
    statements.filter((statement) => inOrder(statement) && statement.label === label);
  const labels = [...new Set([...old, ...now].filter(inOrder).map(({ label }) => label))];
  return {
    figures: keyed.filter(({ kind }) => kind === 'figure').map((one) => one.change),
    lines: keyed.filter(({ kind }) => kind !== 'figure').map((one) => one.change),
    texts: labels.flatMap((label) =>
      changedUnits(unitsOf(of(old, label)), unitsOf(of(now, label))).map((unit) =>
        change(
          label,
          unit.old === null ? null : fillOld(unit.old),
          unit.now === null ? null : fillNow(unit.now),
        ),
      ),
    ),
  };
}

/** How many differences there are. */
export const changeCount = ({ figures, lines, texts }: VersionChanges): number =>
  figures.length + lines.length + texts.length;
