import { expect, test } from 'vitest';
import { emblemImage } from '#checks/emblem-image.ts';
import type { Emblem } from '#domain/county.ts';
import { seen } from './seen.ts';

const emblem: Emblem = {
  file: 'towns/qingshan/images/emblem.png',
  width: 480,
  height: 400,
  png: '',
  inks: { red: 0.1, gold: 0.2 },
};
const judged = (name: string, rest: Partial<Emblem> = {}): string[] =>
  seen(emblemImage, { town: { emblem: `images/${name}` }, emblem: { ...emblem, ...rest } });

test('a mark of the town’s own colours, or none, is no finding', () => {
  expect(judged('emblem.png')).toEqual([]);
  expect(seen(emblemImage, {})).toEqual([]);
  // A red leaf on a green hill, a golden ear of rice.
  expect(judged('leaf.png', { inks: { red: 0.5, gold: 0.1 } })).toEqual([]);
  expect(judged('rice.png', { inks: { red: 0.05, gold: 0.9 } })).toEqual([]);
  expect(judged('village-seaside.png')).toEqual([]);
});

test('what looks official, is too long, too small or not there', () => {
  expect([
    ...judged('mark.png', { inks: { red: 1, gold: 0 } }),
    ...judged('mark.png', { inks: { red: 0.5, gold: 0.45 } }),
    ...judged('gongzhang.png'),
    ...judged('official-seal.png'),
    ...judged('mark.png', { width: 801, height: 400 }),
    ...judged('mark.png', { width: 159, height: 160 }),
    ...seen(emblemImage, { town: { emblem: 'images/none.png' } }),
  ]).toEqual([
    'emblem-image error town.json emblem: 标识几乎全是红色和金色（占 100%），像印章、红头、旗帜或国家、党团的徽志',
    'emblem-image error town.json emblem: 标识几乎全是红色和金色（占 95%），像印章、红头、旗帜或国家、党团的徽志',
    'emblem-image error town.json emblem: 标识的文件名 images/gongzhang.png 像是印章、红头、旗帜或国家、党团的徽志',
    'emblem-image error town.json emblem: 标识的文件名 images/official-seal.png 像是印章、红头、旗帜或国家、党团的徽志',
    'emblem-image error town.json emblem: 标识宽 801、高 400 像素，长的一边超过短的一边的 2 倍',
    'emblem-image error town.json emblem: 标识宽 159、高 160 像素，短的一边不到 160 像素，印出来发虚',
    'unknown-reference error town.json emblem: emblem 写的 images/none.png 不在本镇的 images 文件夹里',
  ]);
});
