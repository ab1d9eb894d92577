import { expect, test } from 'vitest';
import { judgeText } from '#claims/judged-text.ts';

/** Ways of writing that newspapers use every day, each found wrong once by a rule that was too eager. */
const right = [
  '为群众办了一批实实在在的事，绝对对得起这份信任。',
  '各村不首先使用公款，面对对方的要求，仔细看看、认真想想再答复。',
  '全镇已经经历了三轮排查，实事求是是第一条要求。',
  '人才济济，红旗飘飘，在短短4年的时间里，足足修了12公里路。',
  '把问题一个问题一个问题地解决，一步一步往前走，很多很多的事要做。',
  '双方开展了富有成效的合作，坚持下去，必有成效，与群众息息相通。',
  '这项成果荣获科技进步一等奖，门口已经挤满了人。',
  '到二○一○年，实现总产值比二○○○年翻一番。',
  '设置的奖项有８．科技新闻奖９．政协好新闻１０．人大好新闻１１．残疾人好新闻。',
  '共有1·5万人参加，其中1·2万人扮演旅客，其余3000人是工作人员。',
  '迄今已成功举办了八届龙舟节，其中包括第一届国际龙舟大赛。',
];

test.each(right)('is not found wrong: %s', (text) => {
  expect(judgeText(text, []).findings).toEqual([]);
});

test.each([
  ['要把措施落实在在行动上。', 'duplicate-phrase'],
  ['各村要坚持不解抓好整改。', 'misspelling'],
  ['共有1·5万人参加，其中男性1·2万人、女性8000人。', 'sum-mismatch'],
  ['总产值比○○○年翻一番。', 'masked-value'],
])('is still found: %s', (text, rule) => {
  expect(judgeText(text, []).findings.map((finding) => finding.rule)).toContain(rule);
});
