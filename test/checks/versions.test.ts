import { expect, test } from 'vitest';
import { listExpiry } from '#checks/list-expiry.ts';
import { personalData } from '#checks/personal-data.ts';
import { unsafeTexts } from '#checks/unsafe-texts.ts';
import { versionRecords } from '#checks/version-records.ts';
import { seen } from './seen.ts';

// The edition of the builder's county is 2026-09-30.
const says = (text: string, kind = 'text') => [{ key: 'text', kind, label: '正文', text }];
const documents = { d: {} };
const first = { 'document-d/2026-09-02': { statements: says('原来的话。') } };
const second = { note: '更正一句。', statements: says('后来的话。') };

test('versions in order have no finding', () => {
  const versions = {
    ...first,
    'document-d/2026-09-20': second,
    'document-d/2026-09-20-2': {
      ...second,
      retracted: { since: '2026-09-21', reason: '写错了' },
      statements: [],
    },
    'policy-p/2026-09-01': { statements: says('政策的话。') },
  };
  expect(seen(versionRecords, { documents, policies: { p: {} }, versions })).toEqual([]);
});

test('a version of nothing, of a coming day, without words, without a note', () => {
  const versions = {
    ...first,
    'document-gone/2026-09-02': { statements: says('没有主的话。') },
    'document-d/2026-09-10': { statements: [] },
    'document-d/2026-09-11': { statements: says('没有说明。') },
    'document-d/2026-10-01': second,
  };
  expect(seen(versionRecords, { documents, versions })).toEqual([
    'version-record error versions/document-d/2026-09-10.json statements: 这一版什么也没有写',
    'correction-note warning versions/document-d/2026-09-10.json statements: 这一版与前一版不同，没有写更正说明',
    'correction-note warning versions/document-d/2026-09-11.json statements: 这一版与前一版不同，没有写更正说明',
    'version-record error versions/document-d/2026-10-01.json: 版本登记在2026年10月1日，晚于本期日期2026年9月30日',
    'version-record warning versions/document-gone: 登记过版本的文件“gone”已经不在内容里，它的版本也不再发布',
  ]);
});

test('what was taken back has its day in order and leaves nothing in the file', () => {
  const taken = (since: string, statements = says('还在。')) => ({
    documents,
    versions: { 'document-d/2026-09-10': { statements, retracted: { since, reason: '写错了' } } },
  });
  expect(seen(versionRecords, taken('2026-09-09', []))).toEqual([
    'version-record error versions/document-d/2026-09-10.json retracted.since: 撤回日期2026年9月9日不在登记日期2026年9月10日和本期日期2026年9月30日之间',
  ]);
  expect(seen(versionRecords, taken('2026-09-12'))).toEqual([
    'version-record warning versions/document-d/2026-09-10.json statements: 这一版已经撤回，文件里还有 1 条内容',
  ]);
});

test('old words pass the gates of new ones: numbers of persons, code, names of lists that are over', () => {
  const of = (text: string, note = '更正。') => ({
    documents,
    versions: { ...first, 'document-d/2026-09-20': { note, statements: says(text) } },
  });
  const number = '联系人身份证号110101199003074573。';
  expect(seen(personalData, of(number))).toHaveLength(1);
  expect(seen(personalData, of('无。', number))).toHaveLength(1);
  expect(seen(personalData, of('无。'))).toEqual([]);
  expect(seen(unsafeTexts, of('见<script>alert(1)</script>'))).not.toEqual([]);
  const lists = { l: { posted: '2026-09-01', until: '2026-09-08' } };
  const named = seen(listExpiry, { ...of('救助了张*三。'), lists });
  expect(named.filter((line) => line.includes('versions/document-d/2026-09-20.json'))).toEqual([
    'freshness warning versions/document-d/2026-09-20.json statements[0].text: 这里写着“张*三”，与公示期已满的名单“临时救助公示”里的相同',
  ]);
});
