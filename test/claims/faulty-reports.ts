/** Invented reports with planted defects: text, and the rule and quote of each defect in order. */
export const faultyReports: Record<
  string,
  { text: string; defects: [rule: string, quote: string][] }
> = {
  agriculture: {
    text: `青坪镇2026年农业工作总结
全镇粮食播种面积8600亩，其中水稻5200亩、玉米2100亩、大豆1200亩。秸秆综合利用率达96、5%。
共投入资金86.5万元：种粮补贴52万元、农机补贴21.5万元、培训经费3万元。
推广良种xx亩，完成高标准农田建设1,20亩。`,
    defects: [
      ['sum-mismatch', '8600亩'],
      ['malformed-number', '96、5%'],
      ['sum-mismatch', '86.5万元'],
      ['masked-value', 'xx'],
      ['malformed-number', '1,20'],
    ],
  },
  roads: {
    text: `关于通村公路建设情况的汇报
根据《关于下达投资计划的通知》（某交发[2026]08号），我局今年完成公路硬化18.6公里。
路面优良率同比提高3.2%。我镇按照要求落实养护人员24人。
截止目前，已完成总投资的80%。`,
    defects: [
      ['doc-number-form', '某交发[2026]08号'],
      ['percent-vs-points', '3.2%'],
      ['two-documents', '我镇'],
      ['misspelling', '截止'],
    ],
  },
  insurance: {
    text: `医保工作情况
全镇应参保18000人，已参保17280人，参保率98%。
全镇参保居民17280人。年底前，全镇参保居民17820人已完成信息核对。
全年门诊5600人，住院费用100万元，报销62万元，报销比例62%。`,
    defects: [
      ['rate-mismatch', '98%'],
      ['value-conflict', '17820人'],
      ['person-times', '5600人'],
    ],
  },
  education: {
    text: `中心小学工作总结
学校共有学生560人，其中男生290人、女生280人。
重点抓好四项工作：一是教学；二是安全；三是后勤。
教师教师培训工作扎实推进，举办讲座5场，培训300人。`,
    defects: [
      ['sum-mismatch', '560人'],
      ['list-count', '四项'],
      ['duplicate-phrase', '教师'],
      ['person-times', '300人'],
    ],
  },
  fire: {
    text: `消防检查通报
全镇共检查单位95家，其中存在隐患单位120家。
发现隐患90处，已整改81处，整改率95%。
2月30日前完成整改，与各单位签定责任书。`,
    defects: [
      ['subset-exceeds', '120家'],
      ['rate-mismatch', '95%'],
      ['malformed-number', '2月30日'],
      ['misspelling', '签定'],
    ],
  },
  sanitation: {
    text: `环境卫生情况
|村|户数|金额|
|---|---|---|
|甲村|120|36000|
|乙村|80|24000|
|合计|210|60000|
投入资金45，清运垃圾320吨。`,
    defects: [
      ['sum-mismatch', '210'],
      ['missing-unit', '45'],
    ],
  },
  relief: {
    text: `2026年1—8月民政工作情况
1—8月发放低保金180万元。1—8月发放临时救助金9.6万元。
1—5月共发放残疾人补贴22万元。
全镇低保对象按照民主评议程序按照民主评议程序确定。`,
    defects: [
      ['period-mix', '1—5月'],
      ['duplicate-phrase', '按照民主评议程序'],
    ],
  },
  election: {
    text: `换届选举情况
登记选民1200人，参加投票1104人，参选率95%。收回选票1104张，其中有效票1090张、废票4张。
候选人由村民代表、党员代表和群众推荐，选出委员三名。`,
    defects: [
      ['rate-mismatch', '95%'],
      ['sum-mismatch', '1104张'],
    ],
  },
  finance: {
    text: `惠民资金兑现情况
全年共兑现5项补贴，惠及群众310人，共兑现资金16.031万元。一是兑现奖励100人、50000元；二是兑现救助60人、30000元；三是兑现助学50人、40000元；四是兑现优待80人、24000元；五是兑现抚恤20人、16000元。`,
    defects: [
      ['person-times', '310人'],
      ['sum-mismatch', '16.031万元'],
    ],
  },
  population: {
    text: `人口情况
全年出生150人，男孩80人，女孩71人。
参加体检的老年人900人，占老年人总数1500人的65%。
20xx年常住人口21000人。`,
    defects: [
      ['sum-mismatch', '150人'],
      ['rate-mismatch', '65%'],
      ['masked-value', '20xx年'],
    ],
  },
  water: {
    text: `饮水工程情况
新建张家沟、李家坪、王家湾和赵家垭3个村供水工程，水质合格率8.8.5%。
供水量3O0吨，投资120万，管网漏损率下降2.1%。`,
    defects: [
      ['list-count', '3个村'],
      ['malformed-number', '8.8.5'],
      ['malformed-number', '3O0'],
      ['missing-unit', '120万'],
      ['percent-vs-points', '2.1%'],
    ],
  },
  service: {
    text: `便民服务情况
受理事项2000件，办结1960件，办结率97%。开展上门服务人320次。
坚持“三个一”，即：一次告知、一窗受理、一次办结、一站服务。
发放补贴：耕地补贴10万元、农机补贴6万元，合计18万元。`,
    defects: [
      ['rate-mismatch', '97%'],
      ['person-times', '服务人320次'],
      ['list-count', '三个一'],
      ['sum-mismatch', '18万元'],
    ],
  },
  forest: {
    text: `森林防火总结
一是设卡12处；二是巡山3000人次；四是演练2次。
现将全年工作总结如下：巡护面积5万亩。
帐目已经公开。现将今年工作汇报如下：队伍稳定。`,
    defects: [
      ['list-count', '四是'],
      ['misspelling', '帐'],
      ['two-documents', '现将今年工作汇报如下'],
    ],
  },
  party: {
    text: `党建工作情况
应到会60人，实到56人，到会率93.3%。应到会30人，实到29人，到会率96.6%。
党员群众分别颁发发了证书，各项各项任务落实。
文件见某组发〔26〕第5号。`,
    defects: [
      ['rate-mismatch', '96.6%'],
      ['duplicate-phrase', '发'],
      ['duplicate-phrase', '各项'],
      ['doc-number-form', '某组发〔26〕第5号'],
    ],
  },
  culture: {
    text: `文化工作情况
与文化站、图书馆、电影队、老年大学、体育协会、书画社、摄影协会等8个单位联办活动。
20××年放映电影90场。全年1-6主要活动如下。2026年1-6主要指标完成。`,
    defects: [
      ['list-count', '8个单位'],
      ['masked-value', '20××年'],
      ['missing-unit', '全年1-6'],
      ['missing-unit', '2026年1-6'],
    ],
  },
};
