import type { Root } from 'mdast';
import { attributeWords } from '#documents/components.ts';
import { isOutside, linkTarget } from '#documents/link-target.ts';
import type { Resolve } from '#documents/plain-text.ts';
import { type Segment, segments } from '#documents/segments.ts';
import type { Town } from '#domain/county.ts';
import { policyPath, townOfPath } from '#domain/paths.ts';
import type { Block, HotlineView } from './blocks.ts';
import { requireFigure, UncheckedReferenceError, villageName } from './context.ts';
import { documentChart } from './document-chart.ts';
import type { DocumentPlace } from './document-place.ts';
import { factTable, periodsTable, villageTable } from './fact-tables.ts';
import { figureView } from './figure.ts';
import { countyHotline, townHotline } from './hotlines.ts';
import { townImage } from './images.ts';
import { registerTables } from './register-tables.ts';
import { relativePath } from './relative-path.ts';
import { fillText } from './rich-text.ts';

const requireTown = ({ town, path }: DocumentPlace): Town => {
  if (!town) throw new UncheckedReferenceError(`${path} uses facts but belongs to no town`);
  return town;
};

const hotlineIn = ({ context, town }: DocumentPlace, id: string): HotlineView =>
  town ? townHotline(context, town, id) : countyHotline(context, id);

/** How names in the document's tree read on its page. */
export const documentResolver = (place: DocumentPlace): Resolve => ({
  fact: (reference) => {
    const town = requireTown(place);
    const view = figureView(requireFigure(place.context, town.id, reference, place.period));
    return { text: view.text, key: view.key, title: `${view.label}（${view.asOf}）` };
  },
  policy: (id) => {
    const policy = place.context.policies.get(id);
    return policy
      ? { href: relativePath(place.path, policyPath(id)), text: policy.value.head.name }
      : null;
  },
  hotline: (id) => {
    const { label, phone } = hotlineIn(place, id);
    return { text: label.includes(phone) ? label : `${label} ${phone}`, phone };
  },
  isAbsent: (url) => {
    if (isOutside(url)) return false;
    const town = townOfPath(linkTarget(url, place.path).path ?? '');
    return town !== null && (place.context.county.absent ?? []).includes(town);
  },
});

/** The judged tree of a document as blocks; facts, tables and charts are filled in. */
export function documentBlocks(place: DocumentPlace, tree: Root): Block[] {
  return segments(tree, documentResolver(place)).flatMap((segment) =>
    segmentBlocks(place, segment),
  );
}

function segmentBlocks(place: DocumentPlace, segment: Segment): Block[] {
  if (segment.type === 'prose') return [segment];
  const { attributes } = segment;
  const filled = (name: string): string => {
    const text = attributes[name] ?? '';
    return place.town ? fillText(place.context, place.town.id, place.period, text) : text;
  };
  const nested = (children: Segment[]): Block[] =>
    children.flatMap((child) => segmentBlocks(place, child));
  switch (segment.name) {
    case 'FactTable':
      return [{ type: 'table', table: tableOf(place, attributes, filled('caption')) }];
    case 'Chart':
      return [
        {
          type: 'chart',
          chart: documentChart(place, requireTown(place), attributes, filled('title')),
        },
      ];
    case 'Identity':
      return [identityBlock(place, attributes.id ?? '')];
    case 'Register':
      return registerBlocks(requireTown(place), attributes.id ?? '');
    case 'Figure':
      return [
        {
          type: 'image',
          image: {
            ...imageOf(requireTown(place), attributes.src ?? ''),
            alt: filled('alt'),
            caption: filled('caption'),
          },
        },
      ];
    case 'HotlineList': {
      const hotlines = attributeWords(attributes.ids ?? '').map((id) => hotlineIn(place, id));
      return [{ type: 'hotlines', title: filled('title') || '咨询电话', hotlines }];
    }
    case 'Steps':
      return [
        {
          type: 'steps',
          title: filled('title'),
          steps: (segment.steps ?? []).map(({ title, children }) => ({
            title,
            blocks: nested(children),
          })),
        },
      ];
    case 'Notice':
      return [
        {
          type: 'notice',
          tone: attributes.tone === 'warning' ? 'warning' : 'info',
          title: filled('title'),
          blocks: nested(segment.children),
        },
      ];
    default:
      throw new UncheckedReferenceError(`No view for component ${segment.name}`);
  }
}

function tableOf(place: DocumentPlace, attributes: Record<string, string>, caption: string) {
  const town = requireTown(place);
  const { context, period } = place;
  const references = attributeWords(attributes.facts ?? '');
  if (attributes.by === 'village')
    return villageTable(context, town, references, period, { caption });
  if (attributes.periods !== undefined) {
    return periodsTable(context, town, references, attributeWords(attributes.periods), {
      caption,
    });
  }
  const figures = references.map((reference) => requireFigure(context, town.id, reference, period));
  return factTable(figures, { caption, total: attributes.total !== undefined });
}

function imageOf(town: Town, src: string) {
  const { path, width, height } = townImage(town, src);
  return { path, width, height };
}

function identityBlock({ context, town, period }: DocumentPlace, id: string): Block {
  const result = context.statistics.ledgers
    .find((ledger) => ledger.town === town?.id && ledger.period.id === period)
    ?.identities.find(({ identity }) => identity.id === id);
  if (!result) throw new UncheckedReferenceError(`No identity ${id} in ${town?.id} ${period}`);
  const { state, arithmetic } = result;
  // A failing identity that is shown has been waived; its arithmetic says so itself.
  return { type: 'identity', text: arithmetic, state: state === 'fail' ? 'uncertain' : state };
}

function registerBlocks(town: Town, id: string): Block[] {
  const entry = town.registers.find((register) => register.id === id);
  if (!entry) throw new UncheckedReferenceError(`No register ${id} in ${town.id}`);
  return registerTables(entry.value, (village) => villageName(town, village)).map((table) => ({
    type: 'table',
    table,
  }));
}
