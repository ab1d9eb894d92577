import { nameLabelAhead } from './name-evidence.ts';
import { isSoundedPart } from './sounded-names.ts';
import { surnameAt } from './surnames.ts';

const han = /\p{Script=Han}/u;
/** What parts words: marks, blanks, digits. */
export const edge = /[\s，、。；：！？,;:!?()（）《》“”"|/\d\t>【】[\]@]/;
/** Words that stand alone under a heading for names. */
const noNames =
  /^(?:无|空缺|备注|合计|小计|总计|不详|待定|保密|略|姓名|户主|汇总|人数|户数|名单|申请人?|审核|情况|类别|如下|公示|患者|对象|学生|儿童|村民|本人|同上|男|女|是|否|有|已.*|未.*|.*某.*|.*[*＊×●○].*|.*(?:村|镇|乡|县|市|组|社区|学校|小学|中学|医院|局|委|办|户|人|类|级|档|率|数|费|金|表|元|岁|员|者))$/;

/**
 * The end of what stands alone in its cell or item under a label for names (姓名：…), whatever it
 * means besides; null where there is no such label. `ahead`: the text before `start`.
 */
export function labelledCell(sentence: string, start: number, ahead: string): number | null {
  if (!labelled(sentence, start)) return null;
  const label = ahead.endsWith('、') ? listLabel(sentence, start) : ahead;
  return nameLabelAhead.test(label) ? wholeCell(sentence, start) : null;
}

/** A colon not far ahead, without which there is no label. */
const labelled = (sentence: string, start: number): boolean =>
  /[:：]/.test(sentence.slice(Math.max(0, start - 80), start));

/** What stands before the first item of the list in which the text at `start` is an item. */
const listLabel = (sentence: string, start: number): string =>
  sentence
    .slice(Math.max(0, start - 80), start)
    .replace(/(?:[\p{Script=Han}·]{2,5}、){1,14}$/u, '')
    .slice(-16);

/** The end of a name that fills its cell or item alone, whatever its surname. */
function wholeCell(sentence: string, start: number): number | null {
  let end = start;
  while (end < sentence.length && end - start < 6 && han.test(sentence[end] ?? '')) end += 1;
  const text = sentence.slice(start, end);
  const closed = end === sentence.length || edge.test(sentence[end] ?? '');
  if (!closed || text.length < 2 || text.length > 4 || noNames.test(text)) return null;
  const surname = surnameAt(sentence, start);
  if (!surname && !isSoundedPart(text)) return null;
  return text.length <= (surname?.length ?? 2) + 2 ? end : null;
}
