import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const perTown = 250;

const sentences = [
  '各村按照年初的安排，把道路养护、饮水安全和环境整治放在一起推进，做到有人管、有台账、有回访。',
  '镇里组织干部到户走访，听取群众对公共服务的意见，能当场答复的当场答复，不能当场答复的登记办理。',
  '对群众反映集中的问题，由分管负责同志牵头，每周调度一次，办结后在公开栏公布办理结果。',
  '村级财务按季度公开，收支项目逐笔列明，村务监督委员会全程参与，群众可以随时查询凭证。',
  '卫生院的医生定期到村服务室坐诊，为老年人测量血压、解答用药，行动不便的由村医上门。',
  '农业服务中心举办种植技术培训，现场示范修剪和施肥，发放技术资料，帮助农户降低成本。',
];

function paragraph(seed: number, length: number): string {
  let text = '';
  for (let index = seed; text.length < length; index += 1)
    text += sentences[index % sentences.length];
  return text;
}

function document(index: number, town: string): string {
  return `---
title: 第${index}号工作情况
description: 全镇工作情况，出生{births}。
kind: report
topic: 综合工作
issuer: ${town}人民政府
serial: ${(index % 99999) + 1}
written: "2026-09-01"
published: "2026-09-02"
period: 2026-08
source: 生成的测试文件
---

一、基本情况

${paragraph(index, 420)}全镇出生{births}，其中男婴{births-male}、女婴{births-female}。

<FactTable facts="births-male births-female" caption="出生人数" />

二、主要工作

（一）服务群众

${paragraph(index + 1, 420)}

| 项目 | 负责单位 | 时限 |
|---|---|---|
| 道路养护 | 村镇建设办 | 每月 |
| 饮水安全 | 水利站 | 每周 |
| 环境整治 | 环卫所 | 每日 |

<Notice tone="info" title="提示">
咨询请拨打 <Hotline id="town" />。
</Notice>

三、下一步打算

${paragraph(index + 2, 560)}

<Chart kind="bar" title="出生人数" facts="births-male births-female" />
`;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/**
 * Writes a county of `count` documents of about 1,500 characters, each with three headings, a table
 * and three components, 250 to a town. The same bytes for the same count.
 */
export function generateCounty(folder: string, count: number): void {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'site.json',
    json({
      name: '测速县公开栏目',
      county: '测速县',
      description: '生成的内容，用来测量速度。',
      edition: '2026-09-20',
      organiser: '测速县人民政府办公室',
      contact: { address: '测速县一号', phone: '0555-5550100', hours: '工作日' },
      boardColumns: ['村务'],
      indexCode: 'CS',
      countyFigures: [],
      hotlines: [],
    }),
  );
  for (let first = 0, number = 1; first < count; first += perTown, number += 1) {
    const folderName = `towns/town-${number}`;
    const town = `第${number}镇`;
    write(
      `${folderName}/town.json`,
      json({
        name: town,
        fullName: `${town}人民政府`,
        kind: 'town',
        order: number,
        intro: '生成的镇。',
        villages: [{ id: 'dongcun', name: '东村' }],
        offices: [],
        hotlines: [{ id: 'town', label: '值班电话', phone: '0555-5550102' }],
      }),
    );
    write(
      `${folderName}/facts/2026-08.json`,
      json({
        period: '2026-08',
        source: '生成的月报',
        facts: [
          { id: 'births', label: '出生人数', unit: '人', measure: 'flow', value: 25 },
          { id: 'births-male', label: '男婴', unit: '人', measure: 'flow', value: 12 },
          { id: 'births-female', label: '女婴', unit: '人', measure: 'flow', value: 13 },
        ],
        identities: [
          {
            id: 'by-sex',
            kind: 'partition',
            total: 'births',
            parts: ['births-male', 'births-female'],
          },
        ],
      }),
    );
    for (let index = first; index < Math.min(count, first + perTown); index += 1) {
      write(`${folderName}/documents/report-${index}.mdx`, document(index, town));
    }
  }
}
