import { expect, test } from 'vitest';
import { viewContext } from '#views/context.ts';
import { dispatchPages } from '#views/dispatch-lists.ts';
import { allWords, wordsFindings } from '#views/words.ts';
import { type CountyParts, checkInput, fact } from '../checks/county-builder.ts';

const wordsOf = (parts: CountyParts, base = '') => {
  const { county, statistics } = checkInput(parts);
  const context = viewContext({ county, statistics, withheld: [] }, base === '' ? undefined : base);
  const notices = allWords(context);
  const text = (id: string, file: string) =>
    notices.find(({ source }) => source.id === id)?.texts.find((one) => one.file === file);
  return { notices, text, findings: wordsFindings(context) };
};

const facts = {
  '2026-08': {
    facts: [
      fact('births', 35, { label: '出生人数' }),
      fact('paid', 220_000, { label: '发放金额', unit: '元', scale: '万' }),
    ],
  },
};
const board = {
  title: '八月公开',
  description: '八月的受理和发放情况',
  period: '2026-08',
  parts: [{ kind: 'figures', facts: ['births', 'paid'] }],
};

test('a board gives seven texts, with the same words for its figures everywhere', () => {
  const { notices, text, findings } = wordsOf({ facts, boards: { august: board } });
  const id = 'qingshan_board_august';
  expect(findings).toEqual([]);
  expect(notices.map(({ source }) => source.id)).toEqual([id]);
  expect(notices[0]?.texts.map(({ file }) => file)).toEqual([
    'sms.txt',
    'group.txt',
    'announcement.txt',
    'moments.txt',
    'wecom.md',
    'loudspeaker.txt',
    'slogans.txt',
  ]);
  expect(text(id, 'sms.txt')).toMatchObject({
    text: '【青山镇】八月公开：2026年8月，出生人数35人，发放金额22万元；张贴到2026年10月20日。咨询0710-5550123。',
    count: 65,
    limit: 70,
    note: '发 1 条',
    leftOut: ['张贴在'],
  });
  expect(text(id, 'group.txt')?.text).toBe(
    [
      '八月公开',
      '',
      '八月的受理和发放情况。',
      '数据：2026年8月，出生人数35人，发放金额22万元。',
      '张贴到：2026年10月20日。',
      '张贴在：全镇2个村公开栏。',
      '期号：2026年第3期。',
      '咨询电话：镇值班电话 0710-5550123',
    ].join('\n'),
  );
  expect(text(id, 'loudspeaker.txt')?.text.split('\n')).toEqual([
    // 133 characters, four a second.
    '【播音稿：约34秒一遍，念两遍。【】里的字不念】',
    '各位乡亲，请注意收听。【停两秒】',
    '八月公开。【停一秒】',
    '八月的受理和发放情况。【停一秒】',
    '数据：二零二六年八月，出生人数三十五人，发放金额二十二万元。【停一秒】',
    '张贴到：二零二六年十月二十日。【停一秒】',
    '张贴在：全镇两个村公开栏。【停一秒】',
    '咨询电话：零七幺零，五五五，零幺二三。【停一秒】',
    '再说一遍：零七幺零，五五五，零幺二三。【停一秒】',
    '【停三秒，从头再念一遍，然后念下一行】',
    '播送完毕，谢谢收听。',
  ]);
});

test('a changed fact changes every text that names it, and no other', () => {
  const changed = {
    '2026-08': { facts: [fact('births', 36, { label: '出生人数' }), facts['2026-08'].facts[1]] },
  };
  const parts = { boards: { august: board, other: {} } };
  const before = wordsOf({ ...parts, facts } as CountyParts);
  const after = wordsOf({ ...parts, facts: changed } as CountyParts);
  const differing = before.notices.flatMap(({ source, texts }) =>
    texts
      .filter(({ file, text }) => after.text(source.id, file)?.text !== text)
      .map(({ file }) => `${source.id} ${file}`),
  );
  expect(differing).toEqual(
    ['sms.txt', 'group.txt', 'announcement.txt', 'moments.txt', 'wecom.md', 'loudspeaker.txt'].map(
      (file) => `qingshan_board_august ${file}`,
    ),
  );
});

test('the address stands on a line of its own, of a board the short one', () => {
  const { text } = wordsOf({ facts, boards: { august: board } }, 'https://a.example/');
  const group = text('qingshan_board_august', 'group.txt')?.text ?? '';
  expect(group).toMatch(/\n\nhttps:\/\/a\.example\/c\/[a-z0-9]{9}\/$/);
  const wecom = text('qingshan_board_august', 'wecom.md')?.text ?? '';
  expect(wecom.split('\n').at(-1)).toMatch(/^\[(https:\S+)\]\(\1\)$/);
});

test('policies and notices have a short address as well, and texts say which facts they state', () => {
  const { text } = wordsOf(
    {
      facts,
      boards: { august: board },
      documents: { a: { kind: 'notice', published: '2026-09-02' } },
      policies: { p: {} },
    },
    'https://a.example/',
  );
  for (const id of ['qingshan_document_a', 'policies_policy_p']) {
    expect(text(id, 'group.txt')?.text).toMatch(/\n\nhttps:\/\/a\.example\/s\/[a-z0-9]{8}\/$/);
  }
  const dated = (id: string) => ({ id: `qingshan/${id}#2026-08`, dated: true });
  expect(text('qingshan_board_august', 'sms.txt')?.facts).toEqual([dated('births'), dated('paid')]);
});

test('history, archives and what has run out give no texts', () => {
  const notice = { kind: 'notice', published: '2026-09-02' };
  const history = { basis: '修法', since: '2021-09-01' };
  const ids = (parts: CountyParts) => wordsOf(parts).notices.map(({ source }) => source.id);
  expect(ids({ documents: { a: notice, b: { kind: 'report' } } })).toEqual(['qingshan_document_a']);
  expect(ids({ documents: { a: { ...notice, history } } })).toEqual([]);
  expect(ids({ documents: { a: { ...notice, validUntil: '2026-09-29' } } })).toEqual([]);
  expect(ids({ documents: { a: { ...notice, validUntil: '2026-09-30' } } })).toHaveLength(1);
  expect(ids({ boards: { b: { until: '2026-09-29' } } })).toEqual([]);
  expect(ids({ boards: { b: { archived: { since: '2026-09-25', reason: '更正' } } } })).toEqual([]);
  expect(ids({ boards: { b: {} }, town: { history: { reason: '旧', ...history } } })).toEqual([]);
  expect(ids({ policies: { p: {}, q: { history } } })).toEqual(['policies_policy_p']);
  expect(ids({ policies: { p: { validFrom: '2027-01-01' } } })).toEqual([]);
});

test('a policy says amount, who, where and how; the amount fits a text message', () => {
  const standard = {
    id: 'yearly',
    label: '国家基础标准',
    amount: 3600,
    unit: '元',
    per: '每孩每年',
    region: '全国',
    from: '2025-01-01',
    source: '方案',
  };
  const { text } = wordsOf({ policies: { p: { standards: [standard] } } });
  expect(text('policies_policy_p', 'sms.txt')?.text).toBe(
    '【青河县】育儿补贴：国家基础标准每孩每年3600元；对象：有三岁以下孩子的家庭；有效期2025年1月1日起；步骤：申请。咨询12345。',
  );
  expect(text('policies_policy_p', 'slogans.txt')?.text.split('\n').slice(0, 4)).toEqual([
    '育儿补贴，每孩每年3600元',
    '  14字',
    '  5米外看：字高至少25毫米，一行长约0.35米',
    '  10米外看：字高至少50毫米，一行长约0.7米',
  ]);
});

const own = (words: object) => ({ facts, boards: { august: { ...board, words } } });

test('own wordings go out with facts, signature and address', () => {
  const { text, findings } = wordsOf(
    own({
      sms: '八月出生{births}，详情看公开栏。',
      group: '八月公开了\n共发放{paid}。',
      slogans: ['公开{births}'],
    }),
    'https://a.example/',
  );
  const id = 'qingshan_board_august';
  expect(findings).toEqual([]);
  expect(text(id, 'sms.txt')?.text).toBe('【青山镇】八月出生35人，详情看公开栏。');
  expect(text(id, 'group.txt')?.text).toMatch(/^八月公开了\n共发放22万元。\n\nhttps:/);
  expect(text(id, 'slogans.txt')?.text).toMatch(/^公开35人\n {2}5字/);
});

test('own wordings over a limit are errors that say which, by how much, and what is over', () => {
  // 65 characters and the signature 【青山镇】 of five: one message; one more makes two.
  const sms = (count: number) => wordsOf(own({ sms: '字'.repeat(count) }));
  expect(sms(65).text('qingshan_board_august', 'sms.txt')).toMatchObject({
    count: 70,
    note: '发 1 条',
  });
  expect(sms(66).text('qingshan_board_august', 'sms.txt')?.note).toBe('按 2 条发，每条最多 67 字');
  expect(sms(495).findings).toEqual([]);
  expect(sms(497).findings).toMatchObject([
    {
      rule: 'overflow',
      severity: 'error',
      message: '短信 502 字，最多 500 字，超 2 字',
      hint: '改短 words.sms；放不下的是末尾这些：“…字字”',
      place: { path: 'words.sms' },
    },
  ]);
  const messages = (words: object) => wordsOf(own(words)).findings.map(({ message }) => message);
  expect(messages({ moments: '字'.repeat(100) })).toEqual([]);
  expect(messages({ moments: '字'.repeat(101) })).toEqual(['朋友圈 101 字，最多 100 字，超 1 字']);
  expect(messages({ group: `${'标'.repeat(21)}\n内容` })).toEqual([
    '群通知第一行 21 字，最多 20 字，超 1 字',
  ]);
  expect(messages({ announcement: '字'.repeat(503) })).toEqual([
    '公告 503 字，最多 500 字，超 3 字',
  ]);
  // A Chinese character has three bytes: 1366 of them have 4098.
  expect(messages({ wecom: '字'.repeat(1366) })).toEqual([
    '企业微信 4098 字节，最多 4096 字节，超 2 字节',
  ]);
  // Else the title, or a shorter one, would silently stand in its place.
  expect(messages({ headline: '字'.repeat(21) })).toEqual([
    '群通知第一行 21 字，最多 20 字，超 1 字',
  ]);
  expect(messages({ slogans: ['字'.repeat(20), '字'.repeat(22)] })).toEqual([
    '标语 22 字，最多 20 字，超 2 字',
  ]);
  // Read aloud, 12345678人 has sixteen characters: 一千二百三十四万五千六百七十八人.
  expect(messages({ loudspeaker: `${'念'.repeat(15)}12345678人。` })).toEqual([
    '大喇叭的一口气 31 字，最多 30 字，超 1 字',
  ]);
  expect(messages({ loudspeaker: '说明，请看公开栏(村口)。' })).toEqual(['中文里用了半角标点“(”']);
});

test('a title too long for the first line is asked for, and the text is not made', () => {
  const title = '关于公布全镇各村八月份受理和发放情况的说明';
  const parts = { facts, boards: { august: { ...board, title } } };
  const { text, findings } = wordsOf(parts);
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      message: '群通知第一行 21 字，最多 20 字，超 1 字；这份文字没有生成',
      hint: '在 words.headline 里写一个不超过 20 字的标题',
      place: { path: 'title' },
    },
  ]);
  expect(text('qingshan_board_august', 'group.txt')).toBeUndefined();
  const mended = wordsOf({
    facts,
    boards: { august: { ...board, title, words: { headline: '八月公开' } } },
  });
  expect(mended.findings).toEqual([]);
  expect(mended.text('qingshan_board_august', 'group.txt')?.text).toMatch(/^八月公开\n/);
});

test('invented content says so in every text', () => {
  const { notices } = wordsOf({ facts, boards: { august: { ...board, demonstration: true } } });
  for (const { file, text } of notices[0]?.texts ?? [])
    expect([file, text]).toEqual([file, expect.stringContaining('演示')]);
});

test('the checklist names what is too long to be made, and what keeps to its limit', () => {
  const title = '关于公布全镇各村八月份受理和发放情况的说明';
  const { county, statistics } = checkInput({ facts, boards: { august: { ...board, title } } });
  const context = viewContext({ county, statistics, withheld: [] }, undefined);
  const page = [...dispatchPages(context)].find((view) => view.page === 'dispatch');
  const rows = page?.checklist.map(({ name, measures, kept }) => [name, measures.join('；'), kept]);
  expect(rows).toContainEqual(['网页链接', '标题 24/28 字；说明 10/40 字', true]);
  expect(rows).toContainEqual(['群通知', '没有生成：太长，改法在检查结果里', false]);
  expect(rows).toContainEqual(['分享图', '600×600；400×400', true]);
  expect(rows).toContainEqual([
    '公众号文章',
    '没有生成：超过公众号的限制，改法在检查结果里',
    false,
  ]);
  expect(page?.card).toEqual({
    title: `青山镇${title}`,
    description: '八月的受理和发放情况',
    address: '',
  });
});
