import type { Finding, Place } from '#domain/finding.ts';
import { datumNames, type PersonalDatum, type PersonalDatumKind } from './personal-datum.ts';

const hints: Record<PersonalDatumKind, string> = {
  'identity-number': '删去号码；名单只写遮掩的姓名、村、项目、标准、金额和期间',
  'bank-card': '删去卡号；公开栏和网站不公布账户',
  mobile:
    '删去手机号码；要公布值班手机的，先写进 town.json 的 offices 或 hotlines（如 138-0000-0000）',
  address: '只写到村；办公地点写进 town.json 的 address',
  email: '删去个人邮箱，改用单位邮箱或电话',
  plate: '删去车牌号码',
  'named-person': '姓名写成“张*三”并去掉这一情况，或只写人数；没有任何设置可以放行',
  'weak-mask':
    '手机只露前 3 位和后 4 位，身份证最多露前 2 位和后 3 位，银行卡只露后 4 位；最好整个删去',
};

/** An error that shows the datum only in its masked form. */
export const personalDataFinding = ({ kind, masked }: PersonalDatum, place: Place): Finding => ({
  rule: 'personal-data',
  severity: 'error',
  message: `出现${datumNames[kind]}：${masked}`,
  hint: hints[kind],
  place: { ...place, quote: masked },
  actual: masked,
});

/** The same for what a published picture's file says about its maker or place. */
export const imageTracesFinding = (traces: readonly string[], place: Place): Finding => ({
  rule: 'personal-data',
  severity: 'error',
  message: `图片文件里带有${traces.join('、')}`,
  hint: '用看图软件“另存为”并去掉属性和个人信息（位置、作者、注释），或截图后重新保存',
  place,
});

/** An editor's picture that says where it was taken: publishing leaves that out, the file keeps it. */
export const sourceTracesFinding = (traces: readonly string[], place: Place): Finding => ({
  ...imageTracesFinding(traces, place),
  severity: 'warning',
  hint: '发布的图片会自动去掉这些信息；原图还带着，外传内容文件夹之前，用看图软件“另存为”并去掉属性',
});

const officeEnd =
  /(?:政府|办公室|办|委员会|委|中心|局|院|站|所|村|镇|乡|街道|县|区|市|社区|网|公开|张榜)$/;

/** An author that is an office, not a person: one that the county declares, or named like one. */
export const isOffice = (author: string, offices: readonly string[]): boolean =>
  offices.includes(author.trim()) || officeEnd.test(author.trim()) || author.trim() === 'zhangbang';

/** A published document whose properties name whoever wrote it. */
export const authorFinding = (place: Place): Finding => ({
  rule: 'personal-data',
  severity: 'error',
  message: '文件属性里带有作者姓名',
  hint: '把文件属性的“作者”和“上次修改者”改成单位名称或清空，再重新生成',
  place,
});
