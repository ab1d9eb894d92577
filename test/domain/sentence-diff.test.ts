import { expect, test } from 'vitest';
import { changedUnits, markedRuns, sentencesOf } from '#domain/sentence-diff.ts';

test('a paragraph is taken apart after its marks, with closing quotes', () => {
  expect(sentencesOf('本月出生25人。他说：“够了！”其中女婴13人；明年再看')).toEqual([
    '本月出生25人。',
    '他说：“够了！”',
    '其中女婴13人；',
    '明年再看',
  ]);
  expect(sentencesOf('')).toEqual([]);
});

test('the same text has no change; a moved sentence is one gone and one come', () => {
  expect(changedUnits(['甲。', '乙。'], ['甲。', '乙。'])).toEqual([]);
  expect(changedUnits(['甲甲甲。', '乙乙乙。'], ['乙乙乙。', '甲甲甲。'])).toHaveLength(2);
});

test('a changed sentence stands beside what it was; a new one and one left out stand alone', () => {
  const old = ['请各村在本月内更换公开栏。', '旧内容由村里存档。', '联系电话见下。'];
  const now = ['请各村在11月底前更换公开栏。', '联系电话见下。', '另行通知。'];
  expect(changedUnits(old, now)).toEqual([
    { old: '请各村在本月内更换公开栏。', now: '请各村在11月底前更换公开栏。' },
    { old: '旧内容由村里存档。', now: null },
    { old: null, now: '另行通知。' },
  ]);
});

test('sentences that have little in common are not taken for one another', () => {
  expect(changedUnits(['今年出生二十五人。'], ['请到便民服务中心办理。'])).toEqual([
    { old: '今年出生二十五人。', now: null },
    { old: null, now: '请到便民服务中心办理。' },
  ]);
});

test('a number is marked whole, never by its digits', () => {
  expect(markedRuns('发放61900元，增长3.5%。', '发放61980元，增长13.5%。')).toEqual({
    old: [
      { text: '发放', changed: false },
      { text: '61900', changed: true },
      { text: '元，增长', changed: false },
      { text: '3.5%', changed: true },
      { text: '。', changed: false },
    ],
    now: [
      { text: '发放', changed: false },
      { text: '61980', changed: true },
      { text: '元，增长', changed: false },
      { text: '13.5%', changed: true },
      { text: '。', changed: false },
    ],
  });
});

test('both sides of the marks give the two texts back', () => {
  const pairs = [
    ['一、人口', '二、人口和出生'],
    ['a-1 b', 'a-2 c'],
    ['', '新增'],
    ['𠮷野村。', '𠮷田村。'],
  ] as const;
  for (const [old, now] of pairs) {
    const runs = markedRuns(old, now);
    const text = (side: 'old' | 'now') => runs[side].map((run) => run.text).join('');
    expect([text('old'), text('now')]).toEqual([old, now]);
  }
});
