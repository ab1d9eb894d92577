import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const perTown = 250;

const sentences = [
  '各村按照年初的安排，把道路养护、饮水安全和环境整治放在一起推进，做到有人管、有台账、有回访。',
  '镇里组织干部到户走访，听取群众对公共服务的意见，能当场答复的当场答复，其余的登记办理。',
  '对群众反映集中的问题，由分管负责同志牵头，每周调度一次，办结后在公开栏公布办理结果。',
  '村级财务按季度公开，收支项目逐笔列明，村务监督委员会全程参与，群众可以随时查询凭证。',
  '卫生院的医生定期到村服务室坐诊，为老年人测量血压、解答用药，行动不便的由村医上门。',
  '农业服务中心举办种植技术培训，现场示范修剪和施肥，发放技术资料，帮助农户降低成本。',
  '低保和特困供养对象实行动态管理，新申请的在规定时限内入户核查、民主评议、张榜公示。',
  '留守儿童和困境儿童由村里的儿童主任逐户建档，学校、家长和村委会保持联系，节假日重点走访。',
  '育儿补贴的申领可以在网上办理，也可以到便民服务大厅窗口办理，材料不齐的一次告知。',
  '残疾人两项补贴按月发放，由民政办核对名册后报送县里，对已经不符合条件的及时停发。',
  '依照《中华人民共和国人口与计划生育法》，生育实行登记服务，不再审批，任何单位不得加设条件。',
  '2026年9月2日，镇政府召开工作会议，传达县里的要求，研究下一步的重点任务和分工。',
  '便民服务大厅推行“一件事”办理，把出生登记、医保参保和社保卡申领合并为一次提交。',
  '防汛期间，各村落实二十四小时值班，水库、河道和地质灾害点安排专人巡查并做好记录。',
  '秋收秋种时节，农机手统一调度，先收老弱户和缺劳力户的地块，合作社提供烘干和仓储。',
  '学校开学前，镇里会同教育部门检查校舍、食堂和校车，发现的隐患全部整改后才开学。',
  '饮用水水源地设立警示标志，水质每月检测，结果在村公开栏和县政府网站同步公布。',
  '集镇环境整治坚持疏堵结合，划定临时摊点，清理占道堆放，垃圾做到日产日清。',
  '“四好农村路”管护落实到段，路长牌写明姓名职务以外的联系方式，只公布值班电话。',
  '托育服务点开展开放日活动，家长可以预约参观，收费项目和标准在入口处明示。',
  '婚育新风宣传进村入户，倡导婚事新办、丧事简办，红白理事会发挥作用，反对铺张浪费。',
  '家庭医生签约坚持自愿，高血压、糖尿病等慢性病患者按季随访，体检结果当面反馈。',
  '镇综合执法队开展安全生产检查，对加油站、烟花爆竹零售点和液化气站逐一排查。',
  '耕地保护实行田长制，巡田情况在线填报，乱占耕地的问题早发现、早制止、早处置。',
  '养老服务中心设助餐点，为高龄和独居老人提供送餐，价格公示，资金专账管理。',
  '镇文化站利用周末放映公益电影，组织广场舞和读书活动，村级农家书屋按时开放。',
  '政务公开栏按目录更新，凡涉及群众切身利益的事项，先审核、后公开，保护个人信息。',
  '第三季度的重点项目按照倒排的工期推进，前期手续由专班负责，征迁补偿公开透明。',
  '纠纷调解坚持抓早抓小，司法所、派出所和村调解委员会联动，小事不出村、大事不出镇。',
  '村集体经济发展采取入股分红和保底收益的办法，合同经过民主程序，收入全部入账。',
  '计划生育家庭奖励扶助的资格确认按照个人申请、村级评议、镇级审核、县级确认的程序办理。',
  '林长制巡护重点放在清明和冬春时节，入山路口设卡登记，严禁携带火种进入林区。',
  '供电所更换老旧线路和变压器，停电计划提前通知到组，抢修电话长期有人接听。',
  '学前一年免收保育教育费的政策在各园张贴，家长有疑问的可以向教育办核实。',
  '医保参保缴费进入集中期，村组干部上门提醒，困难群众参保由财政给予资助。',
  '退役军人服务站做好优待证申领和走访慰问，对生活有困难的纳入帮扶援助。',
  '农村厕所改造坚持群众自愿，先建后补，验收结果和补助金额张榜，听取群众意见。',
  '婴幼儿照护知识讲座邀请县妇幼保健院的专家授课，现场解答喂养和早期发展的问题。',
  '外出务工人员返乡后，就业服务站登记求职意向，推荐附近企业和公益性岗位。',
  '对照检查中发现的不足，镇党委逐条制定措施，明确责任人和完成时限，定期回头看。',
];

/** Sentences from one text, none twice: `at` is the first, in an order of its own for each document. */
function paragraph(seed: number, at: number, count: number): string {
  const step = [1, 3, 7, 9, 11, 13][seed % 6] ?? 1;
  return Array.from(
    { length: count },
    (_, index) => sentences[(seed + (at + index) * step) % sentences.length],
  ).join('');
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

${paragraph(index, 0, 10)}全镇出生{births}，其中男婴{births-male}、女婴{births-female}。

<FactTable facts="births-male births-female" caption="出生人数" />

二、主要工作

（一）服务群众

${paragraph(index, 10, 10)}

| 项目 | 负责单位 | 时限 |
|---|---|---|
| 道路养护 | 村镇建设办 | 每月 |
| 饮水安全 | 水利站 | 每周 |
| 环境整治 | 环卫所 | 每日 |

<Notice tone="info" title="提示">
咨询请拨打 <Hotline id="town" />。
</Notice>

三、下一步打算

${paragraph(index, 20, 11)}

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
  write(
    'rules.json',
    json({
      rules: [
        {
          id: 'test-rule',
          title: '测速办法',
          kind: 'policy',
          region: '全国',
          from: '2025-01-01',
          basis: '生成的内容',
          source: '生成的内容',
        },
      ],
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
