import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';

test.each([
  ['患者姓名：WANG Xiaohong，诊断：乙肝。', 'W************'],
  ['Li-Na Zhang 患有抑郁症', 'L**********'],
])('%s holds a name in pinyin', (text, masked) => {
  expect(detectPersonalData(text).map((datum) => datum.masked)).toEqual([masked]);
});

test.each([
  '接种 Sinovac CoronaVac 疫苗的儿童',
  '患者可用 Windows Phone 查询',
  'HPV DNA 检测阳性率',
  '救助系统网址 wang-li/index.html',
])('%s holds none', (text) => {
  expect(detectPersonalData(text)).toEqual([]);
});
