import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';
import { htmlTexts } from '#privacy/html-texts.ts';
import { ordinaryDocuments } from './ordinary-documents.ts';
import { ordinarySentences } from './ordinary-sentences.ts';

test('ordinary sentences raise at most two false alarms, in 200 and more', () => {
  expect(ordinarySentences.length).toBeGreaterThanOrEqual(200);
  const alarms = ordinarySentences.flatMap((sentence) =>
    detectPersonalData(sentence).map(({ kind, masked }) => `${kind} ${masked}: ${sentence}`),
  );
  expect(alarms).toEqual([]);
});

// Measured unseen: 68 of 5,880 (1.2 %); the rules for words that begin like names were widened after.
test.each([
  ['no heading', ''],
  ['a heading that names every subject', '困难群众救助、孕前检查、留守儿童、违纪案件、患病情况'],
  ['the heading of a list of persons', '低保对象名单'],
])(
  'thirty ordinary documents under %s: one false alarm in five hundred sentences at most',
  (_, context) => {
    const sentences = ordinaryDocuments.flat();
    expect(ordinaryDocuments).toHaveLength(30);
    expect(sentences.length).toBeGreaterThanOrEqual(1500);
    const alarms = sentences.filter((text) => detectPersonalData(text, { context }).length > 0);
    expect(alarms.length / sentences.length, alarms.join('\n')).toBeLessThanOrEqual(0.002);
  },
);

test('the address behind a link is judged where it stands in the text, with the words around it', () => {
  const kindsIn = (html: string): string[] =>
    htmlTexts(html).flatMap(({ text, context }) =>
      detectPersonalData(text, { context }).map(({ kind }) => kind),
    );
  expect(kindsIn('<p>公共邮箱：<a href="mailto:zhen@163.com">zhen@163.com</a></p>')).toEqual([]);
  expect(kindsIn('<p>公共邮箱：<a href="mailto:wang88@163.com">写信</a></p>')).toEqual(['email']);
});
