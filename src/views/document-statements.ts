import type { Root } from 'mdast';
import { attributeWords } from '#documents/components.ts';
import { substituteText } from '#documents/references.ts';
import { type Segment, segments } from '#documents/segments.ts';
import type { Town } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';
import type { Statement } from '#domain/posted.ts';
import { figureKey } from '#statistics/reference.ts';
import { requireFigure, UncheckedReferenceError, villageName } from './context.ts';
import { documentResolver } from './document-blocks.ts';
import type { DocumentPlace } from './document-place.ts';
import { line } from './posted-grounds.ts';
import { registerTables } from './register-tables.ts';
import { figureStatements, sumStatement, tableRows, villageStatements } from './statement-parts.ts';

/** Most characters of one statement; what is longer is cut into pieces, in order. */
const longest = 4000;

const textLines = (text: string): Statement[] =>
  text
    .split('\n')
    .map((one) => one.replaceAll('\t', '｜').trim())
    .flatMap((one) => [...(one.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [])])
    .map((one): Statement => ({ key: 'text', kind: 'text', label: '正文', text: one }));

/** A line with its figures: references with their period, then what they are now. */
export function filledLine(
  place: DocumentPlace,
  key: string,
  label: string,
  text: string,
): Statement[] {
  const figures: Figure[] = [];
  const keyed = substituteText(text, (reference) => `{${keyOf(place, reference, figures)}}`);
  return [...line(key, label, keyed), ...ofFigures(place, figures)];
}

function keyOf(
  { context, town, period }: DocumentPlace,
  reference: string,
  into: Figure[],
): string {
  const figure = requireFigure(context, town?.id ?? '', reference, period);
  into.push(figure);
  return figureKey(figure);
}

const ofFigures = ({ town }: DocumentPlace, figures: readonly Figure[]): Statement[] =>
  town ? figureStatements(town, figures) : [];

const requireTown = ({ town, path }: DocumentPlace): Town => {
  if (!town) throw new UncheckedReferenceError(`${path} uses facts but belongs to no town`);
  return town;
};

/**
 * What a document's body says, in its order: a statement a paragraph, with references in braces,
 * and the figures, registers and pictures that its components show. Telephones are left out.
 */
export function bodyStatements(place: DocumentPlace, tree: Root): Statement[] {
  const figures: Figure[] = [];
  const resolver = {
    ...documentResolver(place),
    fact: (reference: string) => {
      const key = keyOf(place, reference, figures);
      return { text: `{${key}}`, key };
    },
    hotline: (id: string) => {
      const { text, phone } = documentResolver(place).hotline(id) ?? { text: id, phone: '' };
      return { text: text.replace(phone, '').trim() || id, phone: '' };
    },
  };
  const own = segments(tree, resolver).flatMap((segment) => ofSegment(place, segment));
  return [...own, ...ofFigures(place, figures)];
}

function ofSegment(place: DocumentPlace, segment: Segment): Statement[] {
  if (segment.type === 'prose') return textLines(segment.text);
  const { name, attributes } = segment;
  const nested = (children: readonly Segment[]): Statement[] =>
    children.flatMap((child) => ofSegment(place, child));
  const titled = (key: string, label: string, text: string | undefined): Statement[] =>
    text === undefined ? [] : filledLine(place, `${key}/${text}`, label, text);
  switch (name) {
    case 'FactTable':
      return [
        ...titled('table', '表', attributes.caption),
        ...shownFigures(place, attributes, attributes.caption ?? ''),
      ];
    case 'Chart':
      return [
        ...titled('chart', '图表', attributes.title),
        ...shownFigures(place, attributes, null),
      ];
    case 'Register':
      return registerStatements(requireTown(place), attributes.id ?? '');
    case 'Figure':
      return pictureStatements(place, attributes);
    case 'Steps':
      return [
        ...titled('steps', '步骤', attributes.title),
        ...(segment.steps ?? []).flatMap(({ title, children }) => [
          ...textLines(title),
          ...nested(children),
        ]),
      ];
    case 'Notice':
      return [...titled('notice', '提示', attributes.title), ...nested(segment.children)];
    default:
      // Telephones change by themselves; an identity only repeats figures that stand here.
      return [];
  }
}

/** The figures of a table or chart; `total` names the sum, null where none is computed. */
function shownFigures(
  place: DocumentPlace,
  attributes: Record<string, string>,
  total: string | null,
): Statement[] {
  const town = requireTown(place);
  const { context, period } = place;
  const references = attributeWords(attributes.facts ?? '');
  if (attributes.by === 'village') return villageStatements(context, town, references, period);
  if (attributes.periods !== undefined) {
    const periods = attributeWords(attributes.periods);
    const figures = references.flatMap((reference) =>
      periods.map((one) => context.figure(town.id, reference, one)),
    );
    return figureStatements(
      town,
      figures.filter((figure) => figure !== null),
    );
  }
  const figures = references.map((reference) => requireFigure(context, town.id, reference, period));
  return [
    ...figureStatements(town, figures),
    ...(total === null || attributes.total === undefined
      ? []
      : sumStatement(references.join('+'), `${total}合计`, figures)),
  ];
}

function registerStatements(town: Town, id: string): Statement[] {
  const entry = town.registers.find((register) => register.id === id);
  if (!entry) throw new UncheckedReferenceError(`No register ${id} in ${town.id}`);
  return registerTables(entry.value, (village) => villageName(town, village)).flatMap((table) =>
    tableRows(`register/${entry.id}/${table.caption}`, table),
  );
}

function pictureStatements(place: DocumentPlace, attributes: Record<string, string>): Statement[] {
  const town = requireTown(place);
  const src = attributes.src ?? '';
  const image = town.images.find(({ file }) => file === `towns/${town.id}/${src}`);
  const [picture, ...figures] = filledLine(
    place,
    `picture/${src}`,
    '图片',
    [attributes.caption, attributes.alt].filter((text) => text !== undefined).join('：') || src,
  );
  if (!picture) return figures;
  return [{ ...picture, ...(image ? { mark: image.digest.slice(0, 16) } : {}) }, ...figures];
}
