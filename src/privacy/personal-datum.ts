/** What kind of personal data was seen. `weak-mask`: a number masked so little that it is known. */
export type PersonalDatumKind =
  | 'identity-number'
  | 'bank-card'
  | 'mobile'
  | 'address'
  | 'email'
  | 'plate'
  | 'named-person'
  | 'weak-mask';

/** One piece of personal data in a text. */
export interface PersonalDatum {
  kind: PersonalDatumKind;
  /** Offsets in the text that was given, end exclusive. */
  start: number;
  end: number;
  /** The only form that may be printed or stored. */
  masked: string;
}

/** What the reader of a finding sees for each kind. */
export const datumNames: Record<PersonalDatumKind, string> = {
  'identity-number': '身份证号码',
  'bank-card': '银行卡号',
  mobile: '手机号码',
  address: '家庭住址（门牌、组或房号）',
  email: '个人电子邮箱',
  plate: '车牌号码',
  'named-person': '与健康、生育、救助、未成年人或未结案件连在一起的姓名',
  'weak-mask': '遮掩得太少的号码',
};

export interface DetectOptions {
  /** Words that readers see with the text: caption, heading. Not judged themselves. */
  context?: string;
  /** Digits of mobiles that offices declare as duty phones. */
  officeMobiles?: ReadonlySet<string>;
  /** Names of villages, towns and offices: never names of persons. */
  places?: readonly string[];
  /** Addresses that offices declare: never a house. */
  officeAddresses?: readonly string[];
}
