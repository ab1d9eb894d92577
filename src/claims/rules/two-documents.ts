import { everyMatch } from '#claims/every-match.ts';
import { type ProseRule, proseFinding } from '#claims/prose-finding.ts';

/** Who speaks: bodies that cannot be one another. A body of a level may speak of that level's place. */
const self = /(?<![自忘你“"‘「])我(镇|乡|街道|局|委(?!员)|校|院|公司|村)(?![里上头])/g;
const exclusive: readonly (readonly [string, string])[] = [
  ['局', '镇'],
  ['局', '乡'],
  ['局', '街道'],
  ['镇', '乡'],
  ['镇', '街道'],
  ['乡', '街道'],
  ['局', '校'],
  ['校', '院'],
  ['局', '公司'],
];
const opening = /现(?:将|就)[^。\n]{2,60}(?:总结|汇报|报告|通报|公布|说明|介绍)(?:情况)?如下/g;

/** Two reports pasted into one: another issuer speaks, or a report begins for the second time. */
export const twoDocuments: ProseRule = (document) => {
  const { folded } = document;
  const places = new Map<string, number[]>();
  for (const match of everyMatch(self, folded)) {
    const body = match[1] ?? '';
    places.set(body, [...(places.get(body) ?? []), match.index]);
  }
  const pair = exclusive.find(([left, right]) => places.has(left) && places.has(right));
  const openings = everyMatch(opening, folded);
  if (pair) {
    const [left = [], right = []] = pair.map((body) => places.get(body) ?? []);
    const at = Math.max(left[0] ?? 0, right[0] ?? 0);
    const [earlier, later] = (left[0] ?? 0) < (right[0] ?? 0) ? pair : [pair[1], pair[0]];
    return [
      proseFinding(
        document,
        { start: at, end: at + 2 },
        {
          rule: 'two-documents',
          severity: 'warning',
          message: `前面自称“我${earlier}”，这里自称“我${later}”，像是两份文件连在一起`,
          hint: '按发文单位拆成两份文件',
        },
      ),
    ];
  }
  return openings.slice(1, 2).map((match) =>
    proseFinding(
      document,
      { start: match.index, end: match.index + match[0].length },
      {
        rule: 'two-documents',
        severity: 'warning',
        message: `第二次出现“${match[0]}”，像是两份文件连在一起`,
        hint: '拆成两份文件；或删去多余的开头',
      },
    ),
  );
};
