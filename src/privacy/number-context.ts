/** Words that say what a number beside them is. All look at one end of a short text. */

/** An identity number follows. */
export const idAhead = /(?:身份证|证件号|公民身份|身份号)[^\d。；;\n]{0,12}$/;
/** A person's bank card or book follows. */
export const cardAhead =
  /(?:银行卡|卡号|一卡通|惠农卡|借记卡|储蓄卡|社保卡|存折|打卡|个人账户|个人帐户|本人账户)[^\d。；;\n]{0,16}$/;
/** A telephone follows. */
export const phoneAhead =
  /(?:手机|电话|联系方式|联系人|致电|拨打|微信|短信|tel|phone|mobile)[^\d。；;\n]{0,14}$/i;
/** Something counted by an office follows: an order, a parcel, a barcode. */
export const orderAhead =
  /(?:订单|流水|运单|快递|单号|条码|条形码|货号|批号|户号|表号|合同号|合同编号|发票号码|发票代码|项目代码|项目编码|序列号|备案号|许可证号|识别号|税号|信用代码|索引号|宗地代码|不动产单元号|设备编号|电能表|物流|追溯码|凭证号|回执号|受理号|办件编号|案件编号|采购编号|招标编号|批次|标识码|机构代码|代码|编码)[^\d。；;，,\n]{0,6}$/;
/** A unit follows: the number is an amount. */
export const unitBehind =
  /^\s?(?:[万亿千百]?元|[万亿]|人|户|吨|公斤|千克|亩|公顷|平方|立方|千瓦|度|米|公里|%|‰|张|份|件|册|字节|次|株|棵|头|只)/;
