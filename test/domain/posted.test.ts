import { expect, test } from 'vitest';
import { PostedFile, type PostedSheet, type Statement } from '#domain/posted.ts';
import { sheetChanges } from '#domain/posted-changes.ts';
import { boardCode, codeFolder, sheetCode, sheetCodePattern } from '#domain/posted-code.ts';
import { postedText, recordPosting, recordRemoval } from '#domain/posted-record.ts';

const figure = (key: string, text: string, more: Partial<Statement> = {}): Statement => ({
  key: `${key}#2026-09`,
  kind: 'figure',
  label: key,
  text,
  asOf: '2026年9月',
  ...more,
});
const text = (words: string): Statement => ({
  key: 'text',
  kind: 'text',
  label: '正文',
  text: words,
});

const board = { town: 'qingshan', sheetCode: undefined, board: 'finance' };

test('a code has only clear signs; its board part stays, its last part follows the content', () => {
  const statements = [figure('births', '25人')];
  const code = sheetCode(board, statements);
  expect(code).toMatch(sheetCodePattern);
  expect(code).not.toMatch(/[0O1IL2Z5S8B]/);
  expect(sheetCode(board, [...statements])).toBe(code);
  expect(code.startsWith(boardCode(board))).toBe(true);
  for (const changed of [
    figure('births', '26人'),
    figure('births', '25人', { asOf: '2026年8月' }),
    figure('births', '25人', { note: '含补报' }),
    figure('births', '25人次'),
    figure('deaths', '25人'),
  ]) {
    const other = sheetCode(board, [changed]);
    expect(other).not.toBe(code);
    expect(other.slice(0, 6)).toBe(code.slice(0, 6));
  }
  expect(sheetCode({ ...board, sheetCode: 'QH' }, statements).slice(0, 3)).toBe('QH-');
  expect(codeFolder('QH-C7D-K3F9')).toBe('qhc7dk3f9');
});

test('changes: a figure, its day, a text, a row, what is new and what is gone', () => {
  const old = [figure('births', '25人'), text('甲。'), text('乙。'), figure('deaths', '9人')];
  expect(sheetChanges(old, [...old])).toEqual([]);
  const now = [
    figure('births', '27人'),
    text('甲。'),
    text('丙。'),
    figure('population', '6000人'),
  ];
  expect(sheetChanges(old, now).map(({ label, old: was, now: is }) => [label, was, is])).toEqual([
    ['births', '25人', '27人'],
    ['正文', '乙。', '丙。'],
    ['deaths', '9人', null],
    ['population', null, '6000人'],
  ]);
  const later = [figure('births', '25人', { asOf: '2026年1—9月' })];
  expect(sheetChanges([figure('births', '25人')], later)).toMatchObject([
    { old: '25人，2026年9月', now: '25人，2026年1—9月' },
  ]);
});

test('a list that changed is said to have changed, without a name', () => {
  const list = (mark: string): Statement => ({
    key: 'list/a',
    kind: 'list',
    label: '名单',
    text: '名单5行',
    mark,
  });
  expect(sheetChanges([list('aa')], [list('aa')])).toEqual([]);
  expect(sheetChanges([list('aa')], [list('bb')])).toMatchObject([
    { label: '名单', old: '名单5行', now: '名单5行，名单内容有变' },
  ]);
});

const empty = { sheets: [], editions: [] };
const edition = (words: string) => {
  const statements = [text(words)];
  return { code: sheetCode(board, statements), board: 'finance', statements };
};
const sheet = (village: string, posted: string, words = '甲。'): PostedSheet => ({
  board: 'finance',
  village,
  code: edition(words).code,
  size: 'a3',
  posted,
});

test('recording is idempotent, sorted, and one line a sheet', () => {
  const one = recordPosting(empty, sheet('west', '2026-09-01'), edition('甲。'));
  const two = recordPosting(one, sheet('east', '2026-09-01'), edition('甲。'));
  expect(two.sheets.map(({ village }) => village)).toEqual(['east', 'west']);
  expect(two.editions).toHaveLength(1);
  expect(recordPosting(two, sheet('west', '2026-09-01'), edition('甲。'))).toEqual(two);
  const written = postedText(two);
  expect(PostedFile.parse(JSON.parse(written))).toEqual(two);
  expect(written.split('\n').filter((line) => line.includes('"village"'))).toHaveLength(2);
  expect(postedText(empty)).toBe('{\n  "sheets": [],\n  "editions": []\n}\n');
});

test('a new sheet takes the place of the one that hung; a photo stays with its sheet', () => {
  const photo = { name: 'wall.jpg', digest: '0123456789abcdef' };
  const first = recordPosting(empty, { ...sheet('east', '2026-09-01'), photo }, edition('甲。'));
  const again = recordPosting(first, sheet('east', '2026-09-01'), edition('甲。'));
  expect(again.sheets[0]?.photo).toEqual(photo);
  const next = recordPosting(again, sheet('east', '2026-09-20', '乙。'), edition('乙。'));
  expect(next.sheets.map(({ posted, removed }) => [posted, removed])).toEqual([
    ['2026-09-01', '2026-09-20'],
    ['2026-09-20', undefined],
  ]);
  expect(next.sheets[1]?.photo).toBeUndefined();
  expect(next.editions).toHaveLength(2);
});

test('removal closes the sheet that hangs; where none does there is nothing to record', () => {
  const one = recordPosting(empty, sheet('east', '2026-09-01'), edition('甲。'));
  const down = recordRemoval(one, { board: 'finance', village: 'east', removed: '2026-09-20' });
  expect(down?.sheets[0]?.removed).toBe('2026-09-20');
  const removal = { board: 'finance', village: 'west', removed: '2026-09-20' };
  expect(recordRemoval(one, removal)).toBeNull();
});
