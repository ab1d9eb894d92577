import { expect, test } from 'vitest';
import { unsafeTexts } from '#checks/unsafe-texts.ts';
import { checkInput } from './county-builder.ts';

const rules = (parts: Parameters<typeof checkInput>[0]): string[] =>
  unsafeTexts(checkInput(parts)).map(({ rule, place }) => `${rule} ${place.file} ${place.path}`);

test('ordinary signs in titles and JSON texts are silent', () => {
  expect(
    rules({ town: { intro: '年收入<5000元的家庭见{附件1}，咨询电话白天有人接听。' } }),
  ).toEqual([]);
});

test.each(['<script>alert(1)</script>', "{require('fs')}", '<b>重点</b>'])(
  '%s is refused',
  (text) => {
    expect([...new Set(rules({ town: { intro: `说明：${text}` } }))]).toEqual([
      'unsafe-content towns/qingshan/town.json intro',
    ]);
  },
);
