import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';

const kindsIn = (text: string): string[] => detectPersonalData(text).map(({ kind }) => kind);

// Invented names throughout.
test.each([
  '村民郝建国患有肝癌，已住院三次。',
  '杏花村育龄妇女苏桂兰已怀孕五个月。',
  '对南沟村妇女温秀珍实施了终止妊娠手术。',
  '我们对北坡村童海燕等6名对象终止妊娠的情况展开调查。',
  '对镇卫生院b超医师鲍振华进行立案查处。',
  '医生裘志明涉嫌非法鉴定胎儿性别，被立案查处。',
  '低保户邱满仓每月领取低保金430元。',
  '给予特困人员滕老根生活补助。',
  '姓名：陶 丽；类别：低保；金额：430',
  '姓名：欧阳春梅；残疾等级：二级',
  '留守儿童薛子涵就读于镇中心小学三年级。',
  '孤儿蒋小雨每月领取基本生活费。',
  '司马青云因精神分裂症住院治疗。',
  '尹秀芬，女，48岁，乳腺癌患者，家庭困难。',
  '覃大海（男）确诊为肺结核。',
  '谭金花夫妇违法生育二孩。',
  '已婚妇女龚翠莲于3月上环。',
  '其妻阎红霞已结扎。',
  '户主：葛长顺，贫困户，因病致贫。',
  '学生段文博患先天性心脏病，申请救助。',
  '阿依努尔·买买提患有结核病，已转诊。',
  '扎西·多吉享受特困供养。',
  '原村会计康守信因挪用低保资金被立案。',
  '对窦立军涉嫌套取惠农补贴的问题线索正在调查。',
  '柏家强被举报违法占地，镇纪委正在调查。',
  '产妇孟晓娟在县医院剖宫产。',
  '艾滋病感染者单志刚失访。',
  '精神障碍患者柯大勇由其父监护。',
  '残疾人褚来福申领护理补贴。',
  '五保老人牟有田入住敬老院，卧床多年。',
  '孕妇柳如霞第三次产检。',
  '俞秀英老人失能多年，享受护理补贴。',
  '邬婷婷做了人流手术。',
  '困难学生戚雨桐获得救助2000元。',
  '为孤儿岑天佑落实了监护人。',
  '未成年人詹浩宇多次旷课。',
  '申请人：辛玉梅；事由：大病救助',
  '樊大山一家是建档立卡贫困户。',
  '女婴骆可馨接种后出现感染。',
  '村民古长庚、毕文祥、左立新因病致贫。',
  '死者冉启明患高血压多年。',
  '慰问困难党员焦德厚，送去慰问金500元。',
  '嫌疑人甘大勇被刑事拘留。',
  '霍春生家中有两名残疾人。',
])('a person with what concerns nobody else: %s', (text) => {
  expect(kindsIn(text)).toContain('named-person');
});

test.each([
  ['家住白果村3组15号', 'address'],
  ['白果村三组十五号', 'address'],
  ['幸福小区3栋2单元501室', 'address'],
  ['住址：白果村五组', 'address'],
  ['现住和平里12号楼3单元202', 'address'],
  ['柳林湾28-1号', 'address'],
  ['联系人邮箱 lanlan1988@qq.com', 'email'],
  ['13800138000@139.com', 'mobile'],
  ['肇事车辆鄂F12A45', 'plate'],
  ['鄂F·D12345停在门口', 'plate'],
  ['京A-88T66', 'plate'],
])('%s is %s', (text, kind) => {
  expect(kindsIn(text)).toContain(kind);
});

test.each([
  '张*三，杏花村，低保，430元',
  '张**患病，已救助。',
  '村民李某因病致贫，已纳入低保。',
  '王某某涉嫌违纪，已立案。',
])('a masked name passes: %s', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test('the caption of a table says what its rows are about', () => {
  const row = '姓名：祝小满；村：杏花村；金额：430';
  expect(detectPersonalData(row, { context: '2026年低保对象名单' })).toHaveLength(1);
  expect(detectPersonalData(row, { context: '2026年文艺汇演节目单' })).toEqual([]);
});

test('names of known places and addresses of offices pass', () => {
  expect(detectPersonalData('村民石大湾因病', { places: ['石大湾'] })).toEqual([]);
  expect(
    detectPersonalData('服务点：白果村3组15号', { officeAddresses: ['白果村3组15号'] }),
  ).toEqual([]);
});

test('a word between two marks, or before a verb that anything may take, is no name', () => {
  expect(kindsIn('孕情；范文网所载工作报告第3篇（年份原文隐去）')).toEqual([]);
  expect(kindsIn('高龄津贴：8923 个字符，0 张图 头条封面')).toEqual([]);
  expect(kindsIn('应检的老人都体检，应检老人免费')).toEqual([]);
  expect(kindsIn('对象114人；奖励扶助金标准未报；特困供养')).toEqual([]);
});
