import type { Entry } from '#domain/county.ts';
import type { Finding, Place } from '#domain/finding.ts';
import type { PublicList } from '#domain/public-list.ts';
import { declaredContacts } from '#privacy/declared-contacts.ts';
import { placeTrace } from '#privacy/image-traces.ts';
import { judgeUnits, type UnitText } from '#privacy/judge-units.ts';
import { personalDataFinding, sourceTracesFinding } from '#privacy/personal-data-finding.ts';
import type { DetectOptions, PersonalDatum } from '#privacy/personal-datum.ts';
import type { Check, CheckInput } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { ofEntry, ofTree, type Unit } from './personal-units.ts';

/** Where units come from; read again for the places of what is found, which is seldom anything. */
type Source = () => Unit[];

function sourcesOf({ county }: CheckInput): Source[] {
  const entries: Entry<unknown>[] = [
    county.site,
    county.rules,
    ...documentsOf(county).map(({ entry }) => ({ ...entry, value: entry.value.head })),
    ...(county.versions ?? []),
    ...county.towns.flatMap(({ file, facts, registers, boards, lists, versions = [] }) => [
      file,
      ...facts,
      ...registers,
      ...boards,
      ...lists,
      ...versions,
    ]),
  ];
  const pictures = county.towns.flatMap(({ images }) => images);
  return [
    ...[...entries, ...pictures].map(({ file }) => () => [
      { text: file, context: '', place: () => ({ file }) },
    ]),
    ...entries.map((entry) => () => ofEntry(entry)),
    ...documentsOf(county).map(
      ({ entry }) =>
        () =>
          ofTree(entry.file, entry.value.tree),
    ),
  ];
}

/** What needs no reading of words: lists that reveal, pictures that say where they were taken. */
const withoutReading = ({ county }: CheckInput): Finding[] => [
  ...county.towns.flatMap((town) => town.lists).flatMap(revealingRows),
  // An author alone goes when the picture is published anew; a place says where somebody lives.
  ...county.towns
    .flatMap(({ images }) => images)
    .flatMap(({ file, traces = [] }) =>
      traces.includes(placeTrace) ? [sourceTracesFinding(traces, { file })] : [],
    ),
];

const findingsOf = (units: readonly Unit[], data: readonly PersonalDatum[][]): Finding[] =>
  data.flatMap((found, order) =>
    found.map((datum) => personalDataFinding(datum, withoutQuote(units[order]?.place() ?? none))),
  );

const none: Place = { file: '' };

/**
 * No personal data in any source: texts of JSON files and heads, documents, names of files, and what
 * pictures say about their maker. Nothing switches this off.
 */
export const personalData: Check = (input) => {
  const declared = declaredContacts(input.county);
  return [
    ...sourcesOf(input).flatMap((source) => {
      const units = source();
      return findingsOf(units, judgeUnits(units, declared));
    }),
    ...withoutReading(input),
  ];
};

/** Judges units, e.g. in another thread. */
export type JudgeUnits = (
  units: readonly UnitText[],
  declared: DetectOptions,
) => Promise<PersonalDatum[][]>;

const unitsAtOnce = 400;
/** Parts of so many units that wait for the judge at most. */
const mostWaiting = 250;

/** The same findings in the same order, by a judge that answers later. */
export async function personalDataBy(judge: JudgeUnits, input: CheckInput): Promise<Finding[]> {
  const declared = declaredContacts(input.county);
  const waiting: Promise<Finding[]>[] = [];
  let sources: Source[] = [];
  let texts: UnitText[] = [];
  const send = (): void => {
    const sent = sources;
    waiting.push(
      judge(texts, declared).then((data) =>
        data.every((found) => found.length === 0)
          ? []
          : findingsOf(
              sent.flatMap((source) => source()),
              data,
            ),
      ),
    );
    sources = [];
    texts = [];
  };
  for (const source of sourcesOf(input)) {
    sources.push(source);
    for (const { text, context } of source()) texts.push({ text, context });
    if (texts.length < unitsAtOnce) continue;
    send();
    await waiting.at(-mostWaiting);
  }
  send();
  return [...(await Promise.all(waiting)).flat(), ...withoutReading(input)];
}

/** Words in a list's columns that tell of health, birth or bereavement: such lists are counts only. */
const revealing =
  /特别扶助|特扶|失独|死亡|伤残|残疾等级|[一二三四]级残疾|(?:精神|智力|视力|听力|肢体|言语|多重)残疾|节育|绝育|结扎|流产|引产|终止妊娠|避孕|手术|并发症|孕|产妇|分娩|癌|艾滋|结核|肝炎|精神障碍|重病|病种|患[病有者]|尿毒症|白血病|透析|吸毒|戒毒/;

/** No list of persons, however masked, names a programme that tells what they suffer. */
function revealingRows({ value, placeOf }: Entry<PublicList>): Finding[] {
  const own = [value.title, value.note ?? ''].map((text, at) => ({
    text,
    path: [at === 0 ? 'title' : 'note'],
  }));
  const rows = value.rows.flatMap(({ programme, standard = '', period }, row) =>
    Object.entries({ programme, standard, period }).map(([name, text]) => ({
      text,
      path: ['rows', row, name],
    })),
  );
  return [...own, ...rows].flatMap(({ text, path }): Finding[] => {
    const word = revealing.exec(text)?.[0];
    if (word === undefined) return [];
    return [
      {
        rule: 'personal-data',
        severity: 'error',
        message: `名单里写了“${word}”，等于公布了名单上每个人的健康或生育情况`,
        hint: '这一类不列名单（遮掩姓名也不行），只公布人数和金额',
        place: { ...withoutQuote(placeOf(path)), quote: word },
        actual: word,
      },
    ];
  });
}

const withoutQuote = ({ quote: _, ...place }: Place): Place => place;
