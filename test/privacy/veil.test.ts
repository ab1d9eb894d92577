import { expect, test } from 'vitest';
import { veilPersonalData } from '#privacy/veil.ts';

test('numbers are hidden letter for letter, so that columns stay', () => {
  const text = '联系电话：13800138000（白天）';
  expect(veilPersonalData(text)).toBe('联系电话：***********（白天）');
});

test('what is hidden stays as it is when hidden again; ordinary text is not touched', () => {
  const once = veilPersonalData('身份证号11010519491231002X，合计302.1252万元');
  expect(once).not.toContain('19491231');
  expect(once).toContain('合计302.1252万元');
  expect(veilPersonalData(once)).toBe(once);
  expect(veilPersonalData('全镇总人口59329人，热线12345。')).toBe('全镇总人口59329人，热线12345。');
});
