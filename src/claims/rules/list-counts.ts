import { type Enumeration, enumerationsOf } from '#claims/enumerations.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { countFinding, countOf, countSource } from './count-finding.ts';

const announced = new RegExp(
  `${countSource}(?:项|个|点|条|方面|大|种|类|步|支|件)(?=[^,。;，；\\d]{0,14}[。:，,]?$)`,
);
const abstract =
  /方面|措施|工作|问题|任务|落实|队伍|要求|原因|建议|环节|机制|体系|举措|制度|行动|工程|政策|重点|关键|到位|转变|坚持|抓手|做法|经验|特点|不足|情况|短板|弱项|困难|隐患|难点|堵点|目标|意见|打算|思路|原则|服务|活动|结合|提升|强化|事项|内容|步骤|程序|条件|规定|实事|好事|大事|难题|议题|事宜|事$|[点条]$|大$/;

/** A stated count against the points of the enumeration beside it: 一是…二是…, lines with numbers. */
export const listCounts: ProseRule = (document) =>
  enumerationsOf(document).flatMap(({ lead, items, loose }): ProseFinding[] => {
    const numbers = items.map((item) => item.number);
    const gap = numbers.findIndex((one, index) => one !== null && one !== index + 1);
    const broken = items[gap];
    if (gap > 0 && broken && numbers[0] === 1 && !loose) {
      const seen = numbers[gap] ?? 0;
      return [
        proseFinding(
          document,
          { start: broken.start, end: broken.start + 2 },
          {
            rule: 'list-count',
            severity: 'warning',
            message:
              seen <= gap
                ? `第${seen}项写了两次`
                : `第${gap}项后面直接是第${seen}项，缺第${gap + 1}项`,
            hint: '核对是漏了一项还是编号写错',
          },
        ),
      ];
    }
    const words = document.folded.slice(Math.max(lead.start, lead.end - 60), lead.end).trimEnd();
    const [last = '', former = ''] = words
      .replace(/[。:，,]$/, '')
      .split(/[。!?\n]/)
      .toReversed();
    // “研究了四项议题。纪要如下：”
    const sentence = /^[\p{Script=Han}]{0,6}如下$/u.test(last) ? former : last;
    const clauses = sentence.split(/[,，;]/);
    const closing = ofClosing(document, items);
    if (closing.length > 0) return closing;
    for (const clause of clauses.reverse()) {
      const match = announced.exec(clause);
      if (!match) continue;
      const rest = clause.slice(match.index);
      const stated = countOf(match[1] ?? '');
      const front = clause.slice(0, match.index);
      // “需要支持的事项有两项：”: what is counted stands before the number.
      const named = /(?:有|为|是|计|分|共)$/.test(front) && abstract.test(front);
      if (!(abstract.test(rest) || named) || stated < 2 || /第$/.test(front)) return [];
      if (stated === items.length) return [];
      const at = document.folded.lastIndexOf(rest, lead.end);
      return [countFinding(document, at, at + match[0].length, stated, items.length)];
    }
    return [];
  });

const above = new RegExp(`以上${countSource}(?:项|个|点|条|方面|大|种|类|件)`);

/** “…四要补充物资，以上五项工作”: the count after the list. */
function ofClosing(document: ProseDocument, items: Enumeration['items']): ProseFinding[] {
  const last = items.at(-1);
  if (!last) return [];
  const match = above.exec(document.folded.slice(last.start, last.end + 30));
  const stated = match ? countOf(match[1] ?? '') : 0;
  if (!match || stated < 2 || stated === items.length) return [];
  const start = last.start + match.index;
  return [countFinding(document, start, start + match[0].length, stated, items.length)];
}
