import { expect, test } from 'vitest';
import { cardFindings } from '#views/card-findings.ts';
import { viewContext } from '#views/context.ts';
import { documentView } from '#views/document-page.ts';
import { homeView } from '#views/home-page.ts';
import { cardTitle, leadingSentences, linkCard, ownedTitles } from '#views/link-card.ts';
import { type CountyParts, checkInput, fact } from '../checks/county-builder.ts';

const contextOf = (parts: CountyParts) => {
  const { county, statistics } = checkInput(parts);
  return viewContext({ county, statistics, withheld: [] }, undefined);
};
const seen = (parts: CountyParts) =>
  cardFindings(contextOf(parts)).map(
    ({ rule, severity, place, actual }) =>
      `${rule} ${severity} ${place.file} ${place.path ?? ''} ${actual ?? ''}`,
  );
const cardOf = (parts: CountyParts, id: string) => {
  const context = contextOf(parts);
  const [town] = context.county.towns;
  const entry = town?.documents.find((one) => one.id === id);
  if (!town || !entry) throw new Error(id);
  return linkCard(context.site, documentView(context, town, entry).meta);
};

const head = {
  kind: 'notice',
  topic: '村务公开',
  issuer: '青山镇人民政府',
  serial: 1,
  written: '2026-09-01',
  published: '2026-09-02',
  source: '测试',
};
const facts = { '2026-08': { facts: [fact('births', 35, { label: '出生人数' })] } };

test('the town stands in front where the title does not name it, and gives way where there is no room', () => {
  expect(ownedTitles('青山镇', ['工作总结', '总结'])).toEqual([
    '青山镇工作总结',
    '青山镇总结',
    '工作总结',
    '总结',
  ]);
  expect(ownedTitles('青山镇', ['青山镇工作总结', undefined])).toEqual(['青山镇工作总结']);
  // 3 + 26 = 29 characters: the short one with the town's name comes before the long one without.
  const long = '一'.repeat(26);
  expect(cardTitle(ownedTitles('青山镇', [long, '短标题']))).toBe('青山镇短标题');
  expect(cardTitle(ownedTitles('青山镇', [long]))).toBe(long);
  // Nothing fits: whole, never cut.
  expect(cardTitle(['一'.repeat(30)])).toBe('一'.repeat(30));
});

test('a description is shown in whole sentences or not at all', () => {
  const forty = `${'一'.repeat(39)}。`;
  expect(leadingSentences(forty)).toBe(forty);
  expect(leadingSentences(`第一句；第二句。${'三'.repeat(40)}。`)).toBe('第一句；第二句。');
  expect(leadingSentences(`只有这一句；${'二'.repeat(40)}。`)).toBe('只有这一句。');
  expect(leadingSentences(`${'一'.repeat(40)}。短。`)).toBe('');
});

test('the card of a document: filled in, named, and its publisher where the description is too long', () => {
  const written = {
    ...head,
    title: '八月出生{births}',
    description: `八月全镇出生{births}，${'说明'.repeat(20)}。`,
    period: '2026-08',
  };
  const card = cardOf({ facts, documents: { august: written } }, 'august');
  expect(card).toMatchObject({
    title: '青山镇八月出生35人',
    description: '青山镇人民政府2026年9月2日发布。',
  });
  expect(card.share.square.path).toBe('share/qingshan/document-august-600.jpg');
  const short = { ...written, shortDescription: '八月出生{births}。' };
  expect(cardOf({ facts, documents: { august: short } }, 'august').description).toBe(
    '八月出生35人。',
  );
});

test('the home page is called by the site’s name, else by its short name', () => {
  const name = '青河县各乡镇政务公开和村务公开信息以及便民服务统一发布平台';
  const home = (site: CountyParts['site']) => {
    const context = contextOf({ site: { ...site } });
    return linkCard(context.site, homeView(context).meta).title;
  };
  expect(home({})).toBe('青河县信息公开');
  expect(home({ name, shortName: '青河县公开平台' })).toBe('青河县公开平台');
  expect(home({ name })).toBe('青河县信息公开');
  expect(seen({ site: { name } })).toEqual(['link-card warning site.json name 29 字']);
});

test('clean: titles and descriptions that fit, apart from their first characters', () => {
  expect(
    seen({
      facts,
      documents: {
        first: { ...head, title: '关于八月公开的通知', description: '八月公开。' },
        second: { ...head, serial: 2, title: '关于九月公开的通知', description: '九月公开。' },
      },
    }),
  ).toEqual([]);
});

test('failing: filled too long, no sentence that fits, and two that nobody can tell apart', () => {
  const same = '关于进一步做好全镇村务公开工作的通知';
  expect(
    seen({
      facts: { '2026-08': { facts: [fact('births', 123_456_789, { label: '出生人数' })] } },
      documents: {
        // 22 letters and a number: 26 by the usual four digits, 22 + 9 digits + 人 = 32 in fact.
        filled: {
          ...head,
          period: '2026-08',
          title: `${'一'.repeat(22)}{births}`,
          description: '好。',
        },
        long: { ...head, serial: 2, title: '另一篇', description: '一'.repeat(41) },
        own: {
          ...head,
          serial: 3,
          title: '又一篇',
          description: '好。',
          shortDescription: '一'.repeat(41),
        },
        one: { ...head, serial: 4, title: `${same}一`, description: '好。' },
        two: { ...head, serial: 5, title: `${same}二`, description: '好。' },
      },
    }),
  ).toEqual([
    'link-card warning towns/qingshan/documents/filled.mdx title 32 字',
    'link-card notice towns/qingshan/documents/long.mdx description 41 字',
    'link-card warning towns/qingshan/documents/own.mdx shortDescription 41 字',
    'link-card notice towns/qingshan/documents/two.mdx title ',
  ]);
});
