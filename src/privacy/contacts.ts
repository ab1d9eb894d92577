import type { PersonalDatumKind } from './personal-datum.ts';

export interface FoundText {
  kind: Extract<PersonalDatumKind, 'address' | 'email' | 'plate'>;
  start: number;
  end: number;
  masked: string;
}

const email =
  /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;
const officialDomain = /\.(?:gov|edu|org|mil)(?:\.[a-z]{2})?$|^gov\.cn$/i;
const mailOfOffice =
  /(?:政府|办公室|党政办|委员会|服务中心|卫生院|单位|部门|公开|监督|举报|投诉|咨询|报送|投稿|征求意见|反馈|公共|官方|邮箱[:：]?|信箱[:：]?|邮件至|发送至|发至)[^。；;\n]{0,30}$/;
const ofPerson =
  /(?:本人|个人|私人|联系人|姓名|村民|居民|申请人|户主|同志|女士|先生)[^。；;\n]{0,24}$/;

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.-]?(?=[A-Z]{0,4}\d|\d)[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d学警挂港澳领](?![A-Za-z\d])/g;
const officialCar =
  /公务用?车|公车|救护车|消防车|执法车|洒水车|环卫车|清运车|校车|巡逻车|采样车|流动车|体检车|警车|工程车/;

const number = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})';
const notHouse =
  '(?!文|令|公告|井|泵|桥|路|线|楼|台区|变压器|地块|图斑|水库|机井|大棚|宗地|标段|渠|码头|窗口|点|房源|会议|柜|机组|公厕|垃圾|信箱|矿|坝|涵|闸|塘|山塘|池|棚|厂房|仓|车间|圩|杆|基站|电站|洞|渡|泉|坑|林班|小班|断面|监测|病)';
/**
 * Each kind of address, after what no such address is without: looking for that alone is quick, for
 * it does not begin with any characters.
 */
const placed: readonly (readonly [RegExp, RegExp])[] = [
  // 三组15号, 12社3号, 上湾队8号
  [
    /[组社队]附?[\d一二三四五六七八九十百]{1,4}号/,
    new RegExp(
      `[\\p{Script=Han}\\d]{0,8}(?:${number}|第${number})(?:村民)?(?:组|社|队|生产队)(?:附)?${number}号${notHouse}(?:附?${number}[号室])?`,
      'gu',
    ),
  ],
  // 柳树村15号, 上湾28-1号
  [
    /[村湾屯庄塆垸]附?\d/,
    new RegExp(
      `\\p{Script=Han}{1,6}(?:村|湾|屯|庄|塆|垸)(?:附)?\\d{1,4}(?:-\\d{1,3})?号${notHouse}`,
      'gu',
    ),
  ],
  // 3栋2单元501室, 2号楼1单元302
  [
    /[\d一二三四五六七八九十百](?:号楼|[栋幢座])/,
    new RegExp(
      `[\\p{Script=Han}\\d]{0,10}${number}(?:号楼|栋|幢|座)[ -]?(?:${number}单元)?[ -]?(?:\\d{3,4}|${number}楼\\d{1,3})(?:室|号|房|户)?`,
      'gu',
    ),
  ],
  [
    /单元[ -]?\d/,
    new RegExp(`[\\p{Script=Han}\\d]{0,10}${number}单元[ -]?\\d{3,4}(?:室|号|房|户)?`, 'gu'),
  ],
];
const afterHome = new RegExp(
  `(?:家住|家庭住址|家庭地址|住址|住所|户籍地址?|户籍所在地|现住|现居|居住地址?|居住在|居住于|住在|门牌号?)[为是在于:：\\s]{0,3}[\\p{Script=Han}\\d]{0,24}?(?:${number}(?:组|社|队|号|栋|室|弄|单元|户)|\\d{1,4}-\\d{1,4}(?:-\\d{1,4})?)(?:[\\p{Script=Han}]{0,6}${number}(?:号|室|单元|户))*`,
  'gu',
);
/** Each pattern after what no such address is without; what follows 家住 comes first. */
const patterns: readonly (readonly [RegExp, RegExp])[] = [
  [/家住|住址|住所|户籍|现[住居]|居住|住在|门牌|家庭地址/, afterHome],
  ...placed,
];
const office =
  /政府|中心|局|办公|大楼|大厦|窗口|医院|卫生院|卫生室|学校|小学|中学|幼儿园|派出所|公司|合作社|会议室|委员会|村委|居委|服务|法院|检察|银行|信用社|工地|项目|商铺|门面|超市|市场|园区|车间|厂|养老院|敬老院|福利院|仓库|法庭|司法所|站|馆|改造|新建|建设|施工|维修|竣工|安置房|公租房|加装电梯|招标/;

/** Personal email addresses, car plates and house addresses of a folded text. */
export function findContacts(text: string, officeAddresses: readonly string[]): FoundText[] {
  return [...emails(text), ...plates(text), ...addresses(text, officeAddresses)];
}

function* emails(text: string): Generator<FoundText> {
  if (!text.includes('@')) return;
  for (const { 0: address, index } of text.matchAll(email)) {
    const [name = '', domain = ''] = address.split('@');
    if (officialDomain.test(domain.trim())) continue;
    const ahead = text.slice(Math.max(0, index - 36), index);
    if (mailOfOffice.test(ahead) && !ofPerson.test(ahead) && !/^1[3-9]\d{9}/.test(name.trim()))
      continue;
    const masked = `${name.slice(0, 1)}***@${domain.trim()}`;
    yield { kind: 'email', start: index, end: index + address.length, masked };
  }
}

function* plates(text: string): Generator<FoundText> {
  if (!/[A-HJ-NP-Z]/.test(text)) return;
  for (const { 0: sign, index } of text.matchAll(plate)) {
    const behind = text.slice(index + sign.length, index + sign.length + 12);
    if (/^(?:高速|公路|国道|号线)/.test(behind)) continue;
    if (officialCar.test(text.slice(Math.max(0, index - 14), index) + behind)) continue;
    const masked = `${sign.slice(0, 2)}***${sign.slice(-2)}`;
    yield { kind: 'plate', start: index, end: index + sign.length, masked };
  }
}

function* addresses(text: string, officeAddresses: readonly string[]): Generator<FoundText> {
  const kinds = patterns.flatMap(([core, whole]) => (core.test(text) ? [whole] : []));
  if (kinds.length === 0) return;
  const covered = new Uint8Array(text.length);
  for (const pattern of kinds) {
    for (const { 0: raw, index } of text.matchAll(pattern)) {
      const end = index + raw.length;
      if (covered.subarray(index, end).includes(1)) continue;
      if (pattern !== afterHome) {
        const around = text.slice(Math.max(0, index - 22), end + 12).split(/[。；;\n\t]/);
        // The clause that holds the address.
        const clause = around.find((part) => part.includes(raw.slice(-4))) ?? raw;
        if (office.test(clause)) continue;
      }
      if (officeAddresses.some((known) => known.includes(raw) || raw.includes(known))) continue;
      const masked = raw.replace(
        /\d+|[一二三四五六七八九十百]{1,4}(?=[组社队号栋幢座单户室楼])/g,
        '*',
      );
      covered.fill(1, index, end);
      yield { kind: 'address', start: index, end, masked };
    }
  }
}
