import type { Entry } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import { chineseDay } from '#domain/day.ts';
import type { FactsFile } from '#domain/fact.ts';
import type { Figure, IdentityResult } from '#domain/figure.ts';
import type { Finding, Place } from '#domain/finding.ts';
import type { Identity, IdentityState } from '#domain/identity.ts';
import { parsePeriod } from '#domain/period.ts';
import { likelyCauses, type Misfit } from '#statistics/hints.ts';
import { withPlace } from '#statistics/place.ts';
import { unknownName } from '#statistics/problem.ts';
import {
  findFigure,
  type PeriodFile,
  type TownBook,
  unknownFigure,
  villageName,
} from '#statistics/town-book.ts';
import { count } from './count.ts';
import { cumulative } from './cumulative.ts';
import { difference } from './difference.ts';
import { order } from './order.ts';
import { partition } from './partition.ts';
import { product } from './product.ts';
import { ratio } from './ratio.ts';
import type { IdentityKind, Judgement, Scene, Sign } from './scene.ts';
import { subset } from './subset.ts';

const kinds: { [Kind in Identity['kind']]: IdentityKind<Kind> } = {
  partition,
  subset,
  ratio,
  product,
  difference,
  cumulative,
  order,
  count,
};

const kindOf = (identity: Identity): IdentityKind<Identity['kind']> =>
  kinds[identity.kind] as unknown as IdentityKind<Identity['kind']>;

const signs: Record<IdentityState, Sign> = {
  pass: '=',
  fail: '≠',
  uncertain: '≈',
  'not-assessable': '?',
};

/** An identity with where it stands; implicit ones (villages to town) stand at their fact. */
export interface PlacedIdentity {
  identity: Identity;
  place: () => Place;
}

/** The identities that a facts file declares. */
export const declaredIdentities = (entry: Entry<FactsFile>): PlacedIdentity[] =>
  (entry.value.identities ?? []).map((identity, index) => ({
    identity,
    place: () => entry.placeOf(['identities', index]),
  }));

/** Head-counts of the same rows: parts of partitions, and villages of one fact. */
function rowGroups(file: PeriodFile, book: TownBook, beside: readonly Figure[]): Misfit['groups'] {
  const context = { village: null, period: file.period.id };
  const partitions = (file.entry.value.identities ?? []).flatMap((identity) => {
    if (identity.kind !== 'partition') return [];
    const figures = identity.parts.map((reference) => findFigure(book, reference, context));
    const label = findFigure(book, identity.total, context)?.label ?? identity.id;
    return figures.every((figure) => figure !== undefined) ? [{ label, figures }] : [];
  });
  const byFact = Map.groupBy(
    beside.filter((figure) => figure.village !== null),
    ({ id }) => id,
  );
  const villages = [...byFact.values()].map((figures) => ({
    label: `各村${figures[0]?.label ?? ''}`,
    figures,
  }));
  return [...partitions, ...villages];
}

/** Declared waiver in force: a notice; past its day: still an error, and the message says so. */
function waived(identity: Identity, edition: Day, finding: Finding): Finding {
  const { waiver } = identity;
  if (!waiver) return finding;
  if (waiver.until >= edition) return { ...finding, severity: 'notice', waiver };
  return {
    ...finding,
    message: `${finding.message}（豁免已于${chineseDay(waiver.until)}到期）`,
  };
}

const advice = '对照原始报表，改正总数或分项；确属例外的写 waiver：理由、批准岗位、有效期';

/** Figures, names and registers as an identity of `file` sees them. */
function sceneOf(figures: readonly Figure[], book: TownBook, file: PeriodFile): Scene {
  const context = { village: null, period: file.period.id };
  const registers = book.town.registers;
  const oneFact = new Set(figures.map(({ id }) => id)).size === 1;
  return {
    figure: (reference) => {
      const figure = findFigure(book, reference, context);
      if (!figure) throw new Error(`reference ${reference} was not among those declared`);
      return figure;
    },
    name: (figure) => {
      const own = figure.period === file.period.id;
      const when = own ? '' : (parsePeriod(figure.period)?.label ?? figure.period);
      if (figure.village === null) return `${when}${figure.label}`;
      const village = villageName(book.town, figure.village);
      return `${when}${village}${oneFact ? '' : figure.label}`;
    },
    causes: (stated, expected, parts) => {
      const all = [...book.figures.values()];
      const beside = all.filter(({ period }) => period === file.period.id);
      return likelyCauses({
        stated,
        expected,
        parts,
        beside,
        groups: rowGroups(file, book, beside),
      });
    },
    register: (id) => registers.find((register) => register.id === id)?.value,
  };
}

/**
 * The arithmetic of an identity in words, with the figures of `book`: those whose value is null
 * stand there as words. Every figure that it refers to is in the book.
 */
export function arithmeticOf(
  { identity, state }: Pick<IdentityResult, 'identity' | 'state'>,
  book: TownBook,
  file: PeriodFile,
): string {
  const kind = kindOf(identity);
  return kind.describe(
    identity,
    sceneOf(figuresOf(identity, book, file), book, file),
    signs[state],
  );
}

/** What an identity of `file` refers to, as figures of `book`. */
export const figuresOf = (identity: Identity, book: TownBook, file: PeriodFile): Figure[] =>
  kindOf(identity)
    .references(identity, file.period.id)
    .flatMap(
      (reference) => findFigure(book, reference, { village: null, period: file.period.id }) ?? [],
    );

/** One identity in its four states, with the findings it gives. */
export function evaluateIdentity(
  { identity, place }: PlacedIdentity,
  book: TownBook,
  file: PeriodFile,
  edition: Day,
): { result: IdentityResult; findings: Finding[] } {
  const context = { village: null, period: file.period.id };
  const kind = kindOf(identity);
  const references = [...new Set(kind.references(identity, file.period.id))];
  const end = (state: IdentityState, arithmetic: string, findings: Finding[]) => ({
    result: withPlace<IdentityResult>({ identity, state, arithmetic }, place),
    findings,
  });

  const unknown = references
    .filter((reference) => !findFigure(book, reference, context))
    .map((reference) => unknownFigure(book, reference, context, place()));
  const registers = book.town.registers;
  if (identity.kind === 'count' && !registers.some(({ id }) => id === identity.register)) {
    const known = registers.map(({ id }) => id);
    unknown.push(unknownName('登记簿', identity.register, known, place()));
  }
  if (unknown.length > 0) return end('not-assessable', '引用的数不存在，不能核对', unknown);

  const figures = references.flatMap((reference) => findFigure(book, reference, context) ?? []);
  const scene = sceneOf(figures, book, file);
  const describe = (state: IdentityState): string => kind.describe(identity, scene, signs[state]);

  const absent = figures.filter(({ value }) => value === null);
  if (absent.length > 0) {
    const names = absent.map((figure) => `“${scene.name(figure)}”`).join('、');
    return end('not-assessable', describe('not-assessable'), [
      {
        rule: 'not-assessable',
        severity: 'notice',
        message: `缺少${names}的数，“${identity.id}”不能核对`,
        hint: '补报后再核对；未报的数不当作 0',
        place: place(),
      },
    ]);
  }
  if (figures.some((figure) => figure.kind !== 'exact')) {
    return end('uncertain', describe('uncertain'), []);
  }
  return verdict(kind.judge(identity, scene), { identity, place }, edition, describe, end);
}

function verdict(
  judgement: Judgement,
  { identity, place }: PlacedIdentity,
  edition: Day,
  describe: (state: IdentityState) => string,
  end: (
    state: IdentityState,
    arithmetic: string,
    findings: Finding[],
  ) => { result: IdentityResult; findings: Finding[] },
) {
  if (judgement.holds === null) {
    const finding: Finding = { ...judgement.finding, severity: 'error', place: place() };
    return end('not-assessable', describe('not-assessable'), [finding]);
  }
  if (judgement.holds) {
    const { notice } = judgement;
    const findings: Finding[] = notice
      ? [
          {
            rule: notice.rule,
            severity: 'notice',
            message: notice.message,
            hint: notice.hint,
            place: notice.figure.place,
          },
        ]
      : [];
    return end('pass', describe('pass'), findings);
  }
  const { rule, severity = 'error', message, causes, expected, actual, figure } = judgement;
  const hint = [...causes, advice].join('；');
  const finding: Finding = { rule, severity, message, hint, place: figure.place, expected, actual };
  return end('fail', describe('fail'), [waived(identity, edition, finding)]);
}
