import { givenCharacters, neverGiven, notNames, singleGiven } from './given-names.ts';
import { edge, labelledCell } from './labelled-cell.ts';
import {
  acts,
  notPersonAhead,
  personAhead,
  personBehind,
  placeBehind,
  postAhead,
  postBehind,
  subjectAhead,
  undergoes,
  verbAhead,
} from './name-evidence.ts';
import type { Parts } from './named-persons.ts';
import { isSoundedPart, isSoundedStart, syllablesAt } from './sounded-names.ts';
import { wordBegins } from './surname-words.ts';
import { isSurnameStart, surnameAt } from './surnames.ts';

/** 玛依拉说: syllables between an edge and what only a person does are a name. */
const undergoesAlone =
  /^(?:同志|女士|先生|老[人汉]|大[爷妈叔娘]|夫[妇妻]|自?[说称述]|自己|的[妈爸丈妻儿女孩]|患[^者]|怀[孕了上]|做了|生[了下]|被[确诊抓拘]|领取|吃低保)/;
const fourSigns = /^\p{Script=Han}{4}(?=$|[，。、；：！？,;”])/u;
const han = /\p{Script=Han}/u;
/** 每张, 三项: the sign is a measure. */
const numeral = /[每几两一二三四五六七八九十百千\d]/;
/** 3 张图 */
const sheets = /^张[图照表卡床纸票片桌椅]/;
/** The last sign of most words for what somebody is: 驾驶员, 木匠, 患者. */
const roleEnd = /[员工师匠者户]/;
const linkAhead = /(?:[组村社队名的使于庄湾坝沟屯寨坪坳冲垸畈岭]|[乡镇巷里]的?)$/;
/** Given names whose last sign is a word of grammar elsewhere: 大为, 有为. */
const endsGiven = /^[大有敢善思永]为$/;
/** Forms of address: who is meant stays hidden. */
const forms =
  /^(?:先生|女士|小姐|老师|师傅|主任|书记|医生|院长|经理|总|局|所|镇长|村长|同志|同学|警官|律师|法官|姓|家|氏|代|朝|某|小学|中学|大学)$/;
/** What follows a place's sign in the number of a document: 石政发〔2026〕3号. */
const documentCodes =
  /^(?:政[发办函字]|办[发函]|委[发办]|党[发办组]|民[发函]|计生|卫[发计健]|纪[发委])/;
/** 南财建〔2025〕112号: the letters of an office before its year and number. */
const documentNumber =
  /^\p{Script=Han}{0,5}\s?[〔﹝[【(（]\s?(?:19|20)\d{2}年?\s?[〕﹞\]】)）]\s?\d/u;
/** 危房三|十七户: what looks like a given name is the beginning of a number. */
const numberOn = /^[一二三四五六七八九十百千](?:[十百千万零〇]|[户人个名条项例处间座])/;
/** 高高兴兴, 成宿成宿: words made by saying a sign or a word twice. */
const doubled = /^(.)\1(.)\2|^(.)(.)\3\4/u;
/** False where `nameEnd` finds nothing for certain: no surname, no sounded name, no edge. */
export const mayBegin = (sentence: string, start: number): boolean =>
  isSurnameStart(sentence[start] ?? '') ||
  isSoundedStart(sentence[start] ?? '') ||
  start === 0 ||
  edge.test(sentence[start - 1] ?? '');

/**
 * Where the name that begins at `start` ends; null when it is more likely no name. Weighs the
 * surname, the given name's characters, the words of the dictionary, and what stands around.
 * `listed`: follows another name and a comma.
 */
export function nameEnd(
  sentence: string,
  start: number,
  listed: boolean,
  partsOf: () => Parts,
): number | null {
  const part = isSoundedStart(sentence[start] ?? '') ? soundedPart(sentence, start) : null;
  if (part !== null) return part;
  const surname = surnameAt(sentence, start);
  const before = sentence[start - 1] ?? '';
  // 帮扶|孤寡老人: the sign ends a verb.
  // 康复师|鲁一诺: the sign ends what somebody is, and a surname follows.
  if (
    /[师官籍]/.test(sentence[start] ?? '') &&
    han.test(before) &&
    isSurnameStart(sentence[start + 1] ?? '')
  )
    return null;
  if (sentence[start] === '扶' && /[帮搀救]/.test(before)) return null;
  const edged = start === 0 || edge.test(before);
  const sounded = syllablesAt(sentence, start);
  if (
    sounded >= 3 &&
    sounded <= 6 &&
    (subjectAhead.test(sentence.slice(Math.max(0, start - 16), start)) ||
      (edged && undergoesAlone.test(sentence.slice(start + sounded, start + sounded + 4)))) &&
    !notNames.test(sentence.slice(start, start + 3))
  )
    return start + sounded;
  if (!surname && !(edged && han.test(sentence[start] ?? ''))) return null;
  const first = String.fromCodePoint(sentence.codePointAt(start + (surname?.length ?? 1)) ?? 0);
  if (!han.test(first) || (surname && neverGiven.has(first) && !edged)) return null;
  const ahead = sentence.slice(Math.max(0, start - 16), start);
  const cell = edged ? labelledCell(sentence, start, ahead) : null;
  if (cell !== null) return cell;
  if (!surname || neverGiven.has(first) || notPersonAhead.test(ahead)) return null;
  const subject = subjectAhead.test(ahead);
  const role = subject || personAhead.test(ahead) || postAhead.test(ahead);
  const called = /(?:姓名|户主|申请人|名叫|[子女儿夫妻人]叫)[:：]?\s*$/.test(ahead);
  if (
    !called &&
    (notNames.test(sentence.slice(start, start + 3)) ||
      numeral.test(before) ||
      doubled.test(sentence.slice(start, start + 4)) ||
      (before === '儿' && sentence[start] === '童') ||
      (/\d $/.test(ahead) && sheets.test(sentence.slice(start, start + 2))) ||
      before === sentence[start])
  )
    return null;
  const common = surname.length === 1 && wordBegins(sentence, start);
  const left =
    role || listed
      ? 3
      : verbAhead.test(ahead) || roleEnd.test(before)
        ? 2
        : edged || linkAhead.test(ahead)
          ? 1
          : 0;
  // “向阳花”: a thing's name in quotes.
  if (/[“《]/.test(before) && !role && !listed) return null;
  for (const given of [2, 1]) {
    const from = start + surname.length;
    const end = from + given;
    if (end > sentence.length) continue;
    const signs = [...sentence.slice(from, end)];
    if (
      signs.some(
        (sign, at) =>
          !han.test(sign) ||
          (neverGiven.has(sign) && !(at === 1 && endsGiven.test(signs.join('')))),
      )
    )
      continue;
    if (forms.test(signs.join('')) || documentCodes.test(sentence.slice(from, end + 1))) continue;
    const behind = sentence.slice(end, end + 24);
    if (documentNumber.test(behind) || numberOn.test(sentence.slice(end - 1, end + 1))) continue;
    // 水清岸|绿: four signs between two marks are a saying.
    if (
      edged &&
      fourSigns.test(sentence.slice(start, start + 5)) &&
      !/[男女病死亡残]/.test(sentence[start + 3] ?? '')
    )
      continue;
    if (placeBehind.test(behind)) continue;
    const next = sentence[end] ?? '';
    const closed = next === '' || edge.test(next);
    const person = personBehind.test(behind) || postBehind.test(behind);
    const verb = undergoes.test(behind) || acts.test(behind);
    const known = signs.filter((sign) => givenCharacters.has(sign) || singleGiven.has(sign)).length;
    if (
      common &&
      !(called || (left >= 3 && given === 2 && known === 2 && (closed || person || verb)))
    )
      continue;
    if (surname.weight < 0 && given === 1 && !(subject || called || listed || person)) continue;
    if (surname.weight < 0 && known < given && left < 3) continue;
    // 万俟春: two signs that are no word begin a name by themselves.
    const least = given === 2 || surname.weight > 1 ? 4 : 5;
    const around = person ? 3 : verb ? 2 : closed ? 1 : 0.5;
    // 患者左腿, 学生房中: two signs that no closing mark, verb or word for a person follows.
    if (
      given === 1 &&
      around < 1 &&
      !(surname.weight > 1 || (surname.weight === 1 && singleGiven.has(signs[0] ?? '')))
    )
      continue;
    const both = left >= 1 && around >= 2 && known === given ? 1 : 0;
    // Only what can still reach the least is cut into words, which takes most of the time.
    if (surname.weight + known + left + around + 1 + both + 0.5 < least) continue;
    const { bounds, lengths } = partsOf();
    const word = lengths.get(start);
    // 金砖国|家领导人: the last sign belongs to the word behind.
    const right = bounds.has(end) ? around : around - 4;
    // 和|家庭: under a sign that is grammar, a word of the dictionary is that word.
    const wordGiven = given === 2 && lengths.get(from) === 2;
    if (
      surname.weight <= -1 &&
      wordGiven &&
      right < (surname.weight < -1 ? 3 : 2) &&
      (left < (surname.weight < -1 ? 4 : right < 1 ? 3 : 2) || known < given)
    )
      continue;
    if (surname.weight < 0 && wordGiven && known < given && !called && !person) continue;
    if (next === '家' && !bounds.has(end) && /[国人大专全]/.test(signs.at(-1) ?? '')) continue;
    const apart = word === surname.length || surname.length === 2;
    // 师妹, 房地产: a word of the dictionary, or the beginning of one, is a name only where
    // a role stands before it and the name closes or a person's sign or verb comes behind.
    if (
      !apart &&
      !called &&
      word !== undefined &&
      word >= surname.length + given &&
      (left < 3 || around < 1 || word > 2 || !singleGiven.has(signs[0] ?? ''))
    )
      continue;
    // A word of the dictionary that begins with the surname, or in which the surname stands.
    const whole = word === surname.length + given && left >= 3 && surname.weight > 0;
    const split = apart
      ? 1
      : word === undefined
        ? -3
        : word > surname.length + given
          ? -9
          : whole || person
            ? -1
            : left < 2
              ? -3
              : -2;
    if (wordGiven && left + right < (left < 1 && !person ? 3 : 1.5)) continue;
    if (surname.weight < 1 && left < 3 && around <= 1 && known < given) continue;
    // 范文|网所载: nothing around says a person, and not every sign is of a name.
    if (around < 1 && known < given && !called && surname.weight < 1.5) continue;
    // Three single signs in a row, unknown to the dictionary, at the edge of a clause.
    const loose =
      apart && given === 2 && known === 2 && left >= 1 && !wordGiven && surname.weight > -2;
    const score = surname.weight + known + left + right + split + both + (loose ? 0.5 : 0);
    if (score >= least) return end;
  }
  return null;
}

/** 扎西家的…, 孕妇古丽: one part of a sounded name, where the words beside it want a person. */
function soundedPart(sentence: string, start: number): number | null {
  for (const length of [3, 2]) {
    const end = start + length;
    if (!isSoundedPart(sentence.slice(start, end))) continue;
    const ahead = sentence.slice(Math.max(0, start - 16), start);
    const behind = sentence.slice(end, end + 24);
    if (placeBehind.test(behind)) return null;
    if (subjectAhead.test(ahead) || personAhead.test(ahead) || personBehind.test(behind))
      return end;
  }
  return null;
}
