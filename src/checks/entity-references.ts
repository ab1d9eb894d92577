import { attributeWords } from '#documents/components.ts';
import type { County, Town } from '#domain/county.ts';
import type { Finding, Place } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { type AnyDocument, documentsOf } from './documents-of.ts';
import { eachNode } from './each-node.ts';
import { type FigureIndex, figureIndex } from './figure-index.ts';
import { nodePlace } from './node-place.ts';
import { unknownName } from './unknown-name.ts';
import { unknownVillage } from './unknown-village.ts';

/** Judges a name of one kind: the finding when it means nothing here. */
interface Lookup {
  policy: (name: string, place: () => Place) => Finding[];
  hotline: (name: string, place: () => Place) => Finding[];
  register: (name: string, place: () => Place) => Finding[];
  list: (name: string, place: () => Place) => Finding[];
  image: (name: string, place: () => Place) => Finding[];
}

function lookupFor(county: County, town: Town | null): Lookup {
  const ids = (entries: readonly { id: string }[] | undefined): string[] =>
    (entries ?? []).map(({ id }) => id);
  const judge =
    (what: string, lead: string, known: string[]) => (name: string, place: () => Place) =>
      unknownName(name, known, { what, lead, place });
  const hotlines = [...county.site.value.hotlines, ...(town?.file.value.hotlines ?? [])];
  const folder = `towns/${town?.id}/`;
  const images = (town?.images ?? []).map(({ file }) => file.slice(folder.length));
  return {
    policy: judge('政策', 'policies 里有', ids(county.policies)),
    hotline: judge('电话', '可用的电话', ids(hotlines)),
    register: judge('登记表', 'registers 里有', ids(town?.registers)),
    list: judge('公示名单', 'lists 里有', ids(town?.lists)),
    image: judge('图片', 'images 里有', images),
  };
}

/** Policies, hotlines, registers, lists, identities and pictures that are named exist. */
export const entityReferences: Check = ({ county, statistics }) => {
  const index = figureIndex(statistics);
  return [
    ...documentsOf(county).flatMap((document) =>
      treeNames(document, lookupFor(county, document.town), index),
    ),
    ...county.policies.flatMap((entry) => {
      const { hotline } = lookupFor(county, null);
      return entry.value.head.hotlines.flatMap((name, position) =>
        hotline(name, () => entry.placeOf(['hotlines', position])),
      );
    }),
    ...county.towns.flatMap((town) => townNames(town, lookupFor(county, town))),
  ];
};

function treeNames(document: AnyDocument, lookup: Lookup, index: FigureIndex): Finding[] {
  const { entry, town, period } = document;
  const findings: Finding[] = [];
  eachNode(entry.value.tree, (node) => {
    if (node.type !== 'flowComponent' && node.type !== 'inlineComponent') return;
    const { id = '', ids = '', src = '' } = node.attributes;
    const place = () => nodePlace(entry.file, node);
    if (node.name === 'Policy') findings.push(...lookup.policy(id, place));
    if (node.name === 'Hotline') findings.push(...lookup.hotline(id, place));
    if (node.name === 'Register') findings.push(...lookup.register(id, place));
    if (node.name === 'Figure') findings.push(...lookup.image(src, place));
    if (node.name === 'HotlineList') {
      findings.push(...attributeWords(ids).flatMap((name) => lookup.hotline(name, place)));
    }
    if (node.name === 'Identity') {
      const ledger = town && period !== null ? index.ledger(town.id, period) : null;
      const known = ledger?.identities.map(({ identity }) => identity.id) ?? [];
      const lead = period === null ? '文件没有写 period，所以没有关系式可用' : '该期有';
      findings.push(...unknownName(id, known, { what: '关系式', lead, place }));
    }
  });
  return findings;
}

function townNames(town: Town, lookup: Lookup): Finding[] {
  const ofBoards = town.boards.flatMap(({ value, placeOf }) => [
    ...lookup.hotline(value.objection.hotline, () => placeOf(['objection', 'hotline'])),
    ...value.parts.flatMap((part, index): Finding[] => {
      const at =
        (...path: (string | number)[]) =>
        () =>
          placeOf(['parts', index, ...path]);
      if (part.kind === 'policy') return lookup.policy(part.policy, at('policy'));
      if (part.kind === 'register') return lookup.register(part.register, at('register'));
      if (part.kind === 'list') return lookup.list(part.list, at('list'));
      if (part.kind === 'policies')
        return part.policies.flatMap((name, position) =>
          lookup.policy(name, at('policies', position)),
        );
      if (part.kind === 'duties')
        return part.duties.flatMap(({ hotline }, position) =>
          lookup.hotline(hotline, at('duties', position, 'hotline')),
        );
      if (part.kind !== 'hotlines') return [];
      return part.hotlines.flatMap((name, position) =>
        lookup.hotline(name, at('hotlines', position)),
      );
    }),
  ]);
  const ofLists = town.lists.flatMap(({ value, placeOf }) => [
    ...lookup.hotline(value.objection.hotline, () => placeOf(['objection', 'hotline'])),
    ...value.rows.flatMap(({ village }, index) =>
      unknownVillage(town, village, () => placeOf(['rows', index, 'village'])),
    ),
  ]);
  return [...ofBoards, ...ofLists];
}
