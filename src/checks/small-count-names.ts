import type { Span } from '#claims/claim.ts';
import { foldText } from '#claims/fold.ts';
import type { Town } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';

/** A name in a text, and what it stands for. */
export interface Mention<Named> extends Span {
  named: Named;
}

/** What people write for a fact: its label, without brackets, without 人数 at the end. */
function labelForms(label: string): string[] {
  const folded = foldText(label).trim();
  const bare = folded.replace(/\([^()]*\)/g, '').trim();
  const short = bare
    .replace(/^(?:全[镇县乡村]|本[年期镇村]|年末|期末)/, '')
    .replace(/(?:总?人数|户数|件数|总数|数量?|人员|对象|人口)$/, '');
  return [...new Set([folded, bare, short])].filter((form) => form.length >= 2);
}

const placeForms = (name: string, ending: RegExp): string[] => {
  const folded = foldText(name);
  const short = folded.replace(ending, '');
  return [...new Set([folded, short])].filter((form) => form.length >= 2);
};

const villageForms = (name: string): string[] =>
  placeForms(name, /(?:村民委员会|居民委员会|村委会|居委会|社区|村)$/);
export const townForms = ({ file }: Town): string[] => [
  ...new Set([
    ...placeForms(file.value.name, /(?:街道|镇|乡)$/),
    ...placeForms(file.value.fullName, /人民政府$/),
  ]),
];

/** Every place where one of the names stands, longest first where they overlap, in order. */
export function mentionsOf<Named>(
  folded: string,
  names: ReadonlyMap<string, Named>,
): Mention<Named>[] {
  const found: Mention<Named>[] = [];
  for (const [form, named] of names) {
    for (let at = folded.indexOf(form); at !== -1; at = folded.indexOf(form, at + 1)) {
      found.push({ start: at, end: at + form.length, named });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}

/** What a town's texts may call its facts and villages; `null` among the villages is the town itself. */
export interface TownNames {
  labels: Map<string, Figure[]>;
  villages: Map<string, string | null>;
  /** Forms of the labels of hidden figures: a text without any of them is not read. */
  watched: string[];
}

/** The names of one town; `isHidden` figures are watched for, the others tell labels apart. */
export function townNames(
  town: Town,
  figures: readonly Figure[],
  isHidden: (figure: Figure) => boolean,
): TownNames {
  const labels = new Map<string, Figure[]>();
  const watched = new Set<string>();
  for (const [label, own] of Map.groupBy(figures, (figure) => figure.label)) {
    const hidden = own.filter(isHidden);
    for (const form of labelForms(label)) {
      labels.set(form, [...(labels.get(form) ?? []), ...hidden]);
      if (hidden.length > 0) watched.add(form);
    }
  }
  const villages = new Map<string, string | null>();
  for (const whole of ['全镇', '全乡', '全街道', '我镇', '本镇', '全县']) villages.set(whole, null);
  for (const { id, name } of town.file.value.villages) {
    for (const form of villageForms(name)) villages.set(form, id);
  }
  return { labels, villages, watched: [...watched] };
}
