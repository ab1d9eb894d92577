import { indexNumber } from '#domain/catalogue.ts';
import type { County, Town } from '#domain/county.ts';
import type { Finding, Place } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';

interface Named {
  name: string | null;
  /** What an editor calls the thing. */
  shown: string;
  place: () => Place;
}

/** Ids, names and document numbers that must tell things apart stand once. */
export const duplicateNames: Check = ({ county }) => {
  const { site, towns } = county;
  const hotlines = site.value.hotlines.map((hotline, index) => ({
    name: hotline.id,
    shown: '电话编号',
    place: () => site.placeOf(['hotlines', index, 'id']),
  }));
  const columns = site.value.boardColumns.map((name, index) => ({
    name,
    shown: '公开栏栏目',
    place: () => site.placeOf(['boardColumns', index]),
  }));
  const figures = site.value.countyFigures.map(({ id }, index) => ({
    name: id,
    shown: '全县汇总指标',
    place: () => site.placeOf(['countyFigures', index, 'id']),
  }));
  const names = towns.map(({ file }) => ({
    name: file.value.name,
    shown: '镇名',
    place: () => file.placeOf(['name']),
  }));
  const ids = towns.map(({ id, file }) => ({
    name: id.toLowerCase(),
    shown: '镇的编号',
    place: () => ({ file: file.file }),
  }));
  return [
    ...[columns, figures, names, ids].flatMap(duplicates),
    ...duplicates(hotlines),
    ...towns.flatMap((town) => ofTown(town, hotlines)),
    ...duplicates(indexNumbers(county)),
  ];
};

/** 索引号 of the whole county, as the catalogue prints them: each leads to one paper. */
function indexNumbers({ site, policies, towns }: County): Named[] {
  const code = site.value.indexCode;
  const ofPolicies = policies.map(({ value: { head }, placeOf }) => ({
    name:
      head.serial === undefined
        ? null
        : indexNumber(code, null, { published: head.published, serial: head.serial }),
    shown: '索引号',
    place: () => placeOf(['serial']),
  }));
  const ofTowns = towns.flatMap(({ id, documents }) =>
    documents.map(({ value: { head }, placeOf }) => ({
      name: indexNumber(code, id, head),
      shown: '索引号',
      place: () => placeOf(['serial']),
    })),
  );
  return [...ofPolicies, ...ofTowns];
}

function duplicates(list: readonly Named[]): Finding[] {
  return repeated(list.map(({ name }) => name)).flatMap(({ index, first }): Finding[] => {
    const [named, earlier] = [list[index], list[first]];
    if (!named || !earlier) return [];
    const { file, line } = earlier.place();
    const place = named.place();
    const where = file === place.file ? '' : `（另一处在 ${file}${line ? `:${line}` : ''}）`;
    return [
      {
        rule: 'duplicate-name',
        severity: 'error',
        message: `${named.shown}“${named.name}”重复${where}`,
        hint: '改其中一个，或删去多余的一个',
        place: { ...place, quote: named.name ?? '' },
        actual: named.name ?? '',
      },
    ];
  });
}

function ofTown({ file, documents }: Town, siteHotlines: Named[]): Finding[] {
  const { villages, offices, hotlines } = file.value;
  const ids = (field: string, shown: string, list: readonly { id: string }[]): Named[] =>
    list.map(({ id }, index) => ({
      name: id,
      shown,
      place: () => file.placeOf([field, index, 'id']),
    }));
  const villageNames = villages.map(({ name }, index) => ({
    name,
    shown: '村名',
    place: () => file.placeOf(['villages', index, 'name']),
  }));
  const codes = villages.map(({ code }, index) => ({
    name: code ?? null,
    shown: '区划代码',
    place: () => file.placeOf(['villages', index, 'code']),
  }));
  const numbers = documents.map(({ value, placeOf }) => ({
    name: value.head.number ?? null,
    shown: '文号',
    place: () => placeOf(['number']),
  }));
  const ownHotlines = ids('hotlines', '电话编号', hotlines);
  const withSite = duplicates([...siteHotlines, ...ownHotlines]).filter(
    ({ place }) => place.file === file.file,
  );
  return [
    ...duplicates(ids('villages', '村的编号', villages)),
    ...duplicates(ids('offices', '办公室编号', offices)),
    ...withSite,
    ...[villageNames, codes, numbers].flatMap(duplicates),
  ];
}
