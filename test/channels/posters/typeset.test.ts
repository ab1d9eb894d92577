import { expect, test } from 'vitest';
import { typeset } from '#channels/posters/typeset.ts';

const shown = (content: string) => content.replaceAll('\u2060', '+');

test.each([
  ['共1,200人', '共1+,+2+0+0+人'],
  ['12.5㎡', '1+2+.+5+㎡'],
  ['每年3600元', '每年3600+元'],
  ['提高2个百分点', '提高2+个+百+分+点'],
  ['电话028-1234', '电话0+2+8+-+1+2+3+4'],
  ['国办发〔2026〕3号', '国办发〔+2+0+2+6+〕+3+号'],
  ['约30人', '约+30+人'],
  ['没有数字', '没有数字'],
])('%s keeps its numbers whole', (content, expected) => {
  expect(shown(typeset(content))).toBe(expected);
});

test('joiners change nothing that is read', () => {
  const content = '2026年1—9月共发放3,002,095元（详见〔2026〕3号），电话028-1234567';
  expect(typeset(content).replaceAll('\u2060', '')).toBe(content);
});
