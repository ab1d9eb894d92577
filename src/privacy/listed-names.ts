import type { PlacedName } from './placed-names.ts';
import { mayBeCalled, mayStandAsName } from './possible-name.ts';
import { subjectsOf } from './sensitive-words.ts';

const numerals = '一二三四五六七八九十';
const countOf = (numeral: string): number =>
  numeral === '两' ? 2 : numerals.indexOf(numeral) + 1 || Number(numeral);
const count = `[两${numerals}]|\\d{1,2}`;
const han = /\p{Script=Han}/u;
const between = /[、，,和与及]/u;

/** 平安、宋词和唐诗三个人: as many as are counted. */
const counted = new RegExp(
  `(?:等|这)?(${count})(?:[名位户人](?![以次均])|个(?=人|孩子|儿童|学生|老人|妇女|同志|对象|家庭|[困贫残])|家(?=[，。；]|$))`,
  'g',
);
const listAhead = /(?:\p{Script=Han}{2,12}、){1,12}\p{Script=Han}{2,9}$/u;
/** 强制医疗1人（应天长）: as many as are counted. */
const inBrackets = new RegExp(
  `(${count})[名位]?[人户例名对][^，。；（(]{0,6}[（(]((?:\\p{Script=Han}{2,4}[、，和]){0,12}\\p{Script=Han}{2,4})[）)]`,
  'gu',
);
/** 下列人员经鉴定为残疾：明月、康乐、向前进 */
const itemsBehind =
  /[:：]\s*((?:\p{Script=Han}{2,4}[、，和]){1,14}\p{Script=Han}{2,4})(?=[。；;]|$|[（(]均|[，,]?(?:均|分别|依次))/gu;
const labelAhead = new RegExp(
  `(?:对象|名单|[者户童女生孕人]|人[员为]|均为|老人|(?:${count})[人名位户例])[^，。；：:、]{0,14}$`,
);
/** 米兰（二孩）、金星（一孩） */
const bracketed =
  /(?<=^|[、，；：:,;和\s])(\p{Script=Han}{2,4})[（(]([^（）()]{1,16})[）)](?:\s?[\d,.]+元)?[、，；,;和]?/gu;

/** Names of a list, each with its offset from `start`. */
function* eachOf(list: string, start: number): Generator<PlacedName> {
  let at = start;
  for (const name of list.split(between)) {
    yield { start: at, end: at + name.length };
    at += name.length + 1;
  }
}

/** 申报的是平安: what may be the name at the end of the first item. */
function lastName(text: string): string {
  for (const length of [4, 3, 2]) {
    const name = text.slice(-length);
    if (name.length === length && mayStandAsName(name)) return name;
  }
  return '';
}

function* countedBefore(sentence: string): Generator<PlacedName> {
  for (const { 1: numeral = '', index } of sentence.matchAll(counted)) {
    if (countOf(numeral) < 2 || !han.test(sentence[index - 1] ?? '')) continue;
    const whole = listAhead.exec(sentence.slice(Math.max(0, index - 60), index))?.[0];
    if (whole === undefined) continue;
    const [first = '', ...others] = whole.split(between);
    const name = lastName(first);
    if (name === '' || others.length + 1 !== countOf(numeral)) continue;
    if (!others.every(mayStandAsName) && !others.every(mayBeCalled)) continue;
    const skipped = first.length - name.length;
    yield* eachOf(whole.slice(skipped), index - whole.length + skipped);
  }
}

function* countedAhead(sentence: string): Generator<PlacedName> {
  for (const { 0: all, 1: numeral = '', 2: list = '', index } of sentence.matchAll(inBrackets)) {
    const names = list.split(between);
    if (names.length !== countOf(numeral) || !names.every(mayStandAsName)) continue;
    yield* eachOf(list, index + all.length - 1 - list.length);
  }
}

function* labelledLists(sentence: string): Generator<PlacedName> {
  for (const { 0: all, 1: list = '', index } of sentence.matchAll(itemsBehind)) {
    if (!labelAhead.test(sentence.slice(Math.max(0, index - 18), index))) continue;
    if (list.split(between).every(mayStandAsName)) {
      yield* eachOf(list, index + all.length - list.length);
    }
  }
}

/** Two items or more in a row, each with a bracket, of which one says what concerns nobody else. */
function* bracketedItems(sentence: string): Generator<PlacedName> {
  let run: { start: number; end: number; until: number; own: boolean }[] = [];
  const ofRun = (): PlacedName[] =>
    run.length >= 2 && run.some(({ own }) => own)
      ? run.map(({ start, end }) => ({ start, end }))
      : [];
  for (const { 0: all, 1: name = '', 2: inside = '', index } of sentence.matchAll(bracketed)) {
    const fits = mayStandAsName(name) && !/^\d+[户人名例元个亩%]/.test(inside);
    if (!fits || run.at(-1)?.until !== index) {
      yield* ofRun();
      run = [];
    }
    if (!fits) continue;
    const own = /元[、，；,;和]?$/.test(all) || subjectsOf(inside).length > 0;
    run.push({ start: index, end: index + name.length, until: index + all.length, own });
  }
  yield* ofRun();
}

/** 姓名：病种；高峰：肾衰竭: the names stand in the head of the table, one to a column. */
function* headedColumns(sentence: string): Generator<PlacedName> {
  if (
    !/^(?:姓名|户主|学生|户名|对象)[:：][^；;：:]{0,8}(?:种|情|级|别|残疾|额|村|组|龄|况|因|断|准|目)[；;]/.test(
      sentence,
    )
  )
    return;
  for (const { 1: name = '', index } of sentence.matchAll(
    /(?<=[；;])(\p{Script=Han}{2,4})(?=[:：])/gu,
  )) {
    if (mayStandAsName(name)) yield { start: index, end: index + name.length };
  }
}

/**
 * Names that their list proves, though each be a word of the dictionary as well: as many items as are
 * counted, every one possible as a name.
 */
export function* listedNames(sentence: string): Generator<PlacedName> {
  if (/、/.test(sentence)) yield* countedBefore(sentence);
  if (/[（(]/.test(sentence)) {
    yield* countedAhead(sentence);
    if (/[（(].*[（(]/.test(sentence)) yield* bracketedItems(sentence);
  }
  if (/[:：]/.test(sentence)) {
    yield* labelledLists(sentence);
    yield* headedColumns(sentence);
  }
}
