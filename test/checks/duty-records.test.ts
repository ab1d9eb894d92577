import { expect, test } from 'vitest';
import { dutyNewest } from '#checks/duty-newest.ts';
import { dutyRecords } from '#checks/duty-records.ts';
import { type CountyParts, checkInput } from './county-builder.ts';

// The edition of the builder's county is 2026-09-30.
const of = (duty: string, parts: CountyParts) =>
  dutyRecords(checkInput(parts))
    .filter((record) => record.duty === duty)
    .map(({ town, state, last, due, limit, evidence }) => [
      town,
      state,
      last,
      due,
      limit,
      evidence,
    ]);

const brief = (published: string): CountyParts => ({
  documents: { b: { kind: 'brief', written: published, published } },
});

test('the newest brief with its page, by when the next is due, and what state that is', () => {
  const page = ['towns/qingshan/documents/b.html', 'documents/index.html'];
  // Fourteen days after 20 September; within a week of 30 September it is near.
  expect(of('briefs', brief('2026-09-20'))).toEqual([
    [null, 'soon', '2026-09-20', '2026-10-04', '14天以内', page],
  ]);
  expect(of('briefs', brief('2026-09-29'))).toEqual([
    [null, 'met', '2026-09-29', '2026-10-13', '14天以内', page],
  ]);
  expect(of('briefs', brief('2026-09-15'))[0]?.slice(1, 4)).toEqual([
    'missed',
    '2026-09-15',
    '2026-09-29',
  ]);
  expect(of('briefs', {})[0]?.[1]).toBe('empty');
});

test('what the profile switches off is not asked, another number counts', () => {
  const site = (profile: Record<string, unknown>) => ({
    ...brief('2026-09-15'),
    site: { profile },
  });
  expect(of('briefs', site({ briefs: 'off' }))).toEqual([[null, 'off', null, null, '', []]]);
  expect(of('briefs', site({ briefs: 30 }))[0]?.slice(1, 5)).toEqual([
    'met',
    '2026-09-15',
    '2026-10-15',
    '30天以内',
  ]);
  expect(of('topics', {})[0]?.[1]).toBe('off');
});

test('each town by itself, with the words of the checks and the pages to mend', () => {
  const parts: CountyParts = {
    documents: { d: { written: '2026-08-03', published: '2026-09-01' } },
    towns: { other: { town: { name: '别镇', order: 2 }, documents: { e: {} } } },
  };
  expect(of('publication', parts).map((row) => [row[0], row[1], row[5]])).toEqual([
    ['qingshan', 'missed', ['towns/qingshan/documents/d.html']],
    ['other', 'met', ['towns/other/index.html']],
  ]);
  const [record] = dutyRecords(checkInput(parts)).filter(
    ({ state, duty }) => state === 'missed' && duty === 'publication',
  );
  expect(record?.remarks).toEqual([
    '2026年8月3日成文，2026年9月1日才发布，隔了 21 个工作日，应在 20 个工作日内',
  ]);
});

test('the records say nothing else than the checks do', () => {
  const input = checkInput(brief('2026-09-01'));
  const said = dutyNewest(input).map(({ message }) => message);
  const recorded = dutyRecords(input)
    .filter(({ duty }) => ['newest', 'briefs', 'notices'].includes(duty))
    .flatMap(({ remarks }) => remarks);
  expect(said.length).toBeGreaterThan(0);
  expect(recorded).toEqual(said);
});

test('finance is due twenty days after the quarter, or the month where a village has much of it', () => {
  const boards = { f: { column: '财务' } };
  expect(of('finance', { boards })[0]?.slice(2, 4)).toEqual(['2026-09-20', '2026-10-20']);
  const villages = [{ id: 'east', name: '东村', finance: 'monthly' }];
  expect(
    of('finance', { boards, site: { edition: '2026-08-31' }, town: { villages } })[0]?.[3],
  ).toBe('2026-09-20');
});
