/** The tables of a publisher's open data. */
export const figuresFile = 'figures.csv';
export const dictionaryFile = 'dictionary.csv';
export const descriptorFile = 'datapackage.json';
export const archiveFile = 'package.zip';

/** A column of a table, as Table Schema describes it. */
export interface DataField {
  name: string;
  type: 'string' | 'number' | 'date';
  description: string;
  constraints?: { required?: true; enum?: string[]; unique?: true };
}

const always = { required: true } as const;

/** Columns of the figures, one row a figure. */
export const figureFields: DataField[] = [
  { name: '单位', type: 'string', description: '公布这个数的乡镇或县', constraints: always },
  { name: '期间', type: 'string', description: '数所属的时期', constraints: always },
  { name: '截至', type: 'date', description: '数的截止日', constraints: always },
  {
    name: '编号',
    type: 'string',
    description: '数的英文编号，含义见 dictionary.csv',
    constraints: always,
  },
  { name: '名称', type: 'string', description: '数的中文名称', constraints: always },
  { name: '村', type: 'string', description: '村名；空白是全镇（全县）的数' },
  {
    name: '数值',
    type: 'number',
    description: '按计量单位，与网页上印出的同样精确；空白是没有数，不是0，原因见“类别”',
  },
  { name: '计量单位', type: 'string', description: '数值的单位', constraints: always },
  {
    name: '类别',
    type: 'string',
    description: '准数、约数、预计（还没有发生）、未报、不适用、不公开（数量过小）',
    constraints: { required: true, enum: ['准数', '约数', '预计', '未报', '不适用', '不公开'] },
  },
  {
    name: '约数',
    type: 'string',
    description: '约数怎样约：余、以上、以下、左右、约、近',
    constraints: { enum: ['余', '以上', '以下', '左右', '约', '近'] },
  },
  { name: '显示', type: 'string', description: '网页、公开栏和海报上印出的文字' },
  { name: '计算式', type: 'string', description: '计算的数怎样算出来' },
  { name: '说明', type: 'string', description: '没有数的原因，或数包括什么' },
  { name: '来源', type: 'string', description: '数据来源', constraints: always },
  {
    name: '演示数据',
    type: 'string',
    description: '虚构的演示数据写“演示数据”',
    constraints: { enum: ['演示数据'] },
  },
  { name: '期间起', type: 'date', description: '时期的第一天', constraints: always },
  { name: '期间止', type: 'date', description: '时期的最后一天', constraints: always },
  { name: '村编号', type: 'string', description: '村的英文编号；空白是全镇（全县）的数' },
  {
    name: '度量',
    type: 'string',
    description: '期内数可以按时期相加，期末数、比率、标准不能',
    constraints: { required: true, enum: ['期内数', '期末数', '比率', '标准'] },
  },
];

/** Columns of the dictionary, one row a fact type. */
export const dictionaryFields: DataField[] = [
  {
    name: '编号',
    type: 'string',
    description: '数的英文编号',
    constraints: { required: true, unique: true },
  },
  { name: '名称', type: 'string', description: '数的中文名称', constraints: always },
  { name: '计量单位', type: 'string', description: '数值的单位', constraints: always },
  { name: '计数规则', type: 'string', description: '怎样计数，能不能相加', constraints: always },
  { name: '计算', type: 'string', description: '指标的公式；填报的数没有' },
  { name: '分子', type: 'string', description: '公式里除号以上的数' },
  { name: '分母', type: 'string', description: '公式里除号以下的数' },
  { name: '所用的数', type: 'string', description: '由哪些数算出来' },
  { name: '取舍', type: 'string', description: '怎样舍入', constraints: always },
  {
    name: '来源',
    type: 'string',
    description: '数据来源，或公式的依据和条款',
    constraints: always,
  },
  {
    name: '敏感程度',
    type: 'string',
    description: '一般、公职岗位、健康、生育、救助',
    constraints: always,
  },
  {
    name: '不公开的规则',
    type: 'string',
    description: '什么情形下不公布这个数',
    constraints: always,
  },
];
