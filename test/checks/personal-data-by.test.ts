import { expect, test } from 'vitest';
import { personalData, personalDataBy } from '#checks/personal-data.ts';
import { judgePool } from '#load/judge-pool.ts';
import { checkInput } from './county-builder.ts';

const bodies = [
  '低保户王小丽每月430元。',
  '全镇低保312户。\n\n| 姓名 | 病种 |\n| --- | --- |\n| 赵月娥 | 肝癌 |',
  '村里修路两公里。',
  '值班员手机13800138000。\n\n## 留守儿童台账\n\n1. 祁子轩',
];
const documents = Object.fromEntries(
  Array.from({ length: 40 }, (_, order) => [
    `d${order}`,
    { body: bodies[order % bodies.length] ?? '' },
  ]),
);

test('threads find the same persons in the same order', async () => {
  const input = checkInput({ documents });
  const alone = personalData(input);
  // Ten of each body: one name, one name, nothing, a number and a name.
  expect(alone).toHaveLength(40);
  const pool = judgePool(1000);
  try {
    expect(await personalDataBy(pool.judgeUnits, input)).toEqual(alone);
  } finally {
    await pool.close();
  }
});
