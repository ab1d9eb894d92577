import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import { everyMatch } from '#claims/every-match.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { slipOf } from '#claims/slips.ts';
import { amountOf, namedAmount, sumOf } from '#claims/words.ts';
import { aside, sexesAfterTotal } from './sexes-after-total.ts';

/** Words of labels that together make a whole, so that two parts already exhaust it. */
const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城镇|城市/, /农村|乡村/],
  [/镇级|乡级/, /村级/],
  [/流出/, /流入/],
  [/新增|新发展|新建/, /帮带|续建|原有|改建|改扩建|结转/],
  [/已完成|办结|已办/, /未完成|未办结|在办|正在/],
  [/中央|省级|上级/, /自筹|县级|镇级|群众|本级/],
  [/合格/, /不合格/],
  [/赞成|同意/, /反对|弃权|不同意/],
];
const rest = /其余|剩余|其他|其它|余下|另外/;
/** Categories that people may be in at once: their sum says nothing. */
const overlapping =
  /残疾|老年|老人|党员|妇女|女性|低保|脱贫|儿童|青年|退役|少数民族|骨干|干部|代表|学生|团员/;

/** What things may be besides: their sum may pass the whole. */
const crossing = /女|岁|以上|以下|学历|本科|新增|今年|住校|寄宿|常住|留守|重点|规模/;

function complement(parts: readonly Claim[]): boolean {
  const [first, second] = parts;
  if (!first || !second || parts.length !== 2) return false;
  return complements.some(
    ([left, right]) =>
      (left.test(first.label) && right.test(second.label)) ||
      (right.test(first.label) && left.test(second.label)),
  );
}

/** “共X，其中A x、B y”, “男x、女y” after a total, “X：A x、B y”. */
export const sumsOfParts: ProseRule = (document) => [
  ...withMarks(document),
  ...sexesAfterTotal(document),
];

/** Beyond this it is no sentence that anyone wrote. */
const longest = 3000;
const mark = /其中|包括|分别(?:是|为)|分为|来源(?:为|是|于)|[::](?!\d)/g;

function withMarks(document: ProseDocument): ProseFinding[] {
  const { folded, claims, sentences } = document;
  const bySentence = Map.groupBy(claims, ({ sentence }) => sentence);
  const done = new Set<Claim>();
  return sentences.flatMap((sentence, index): ProseFinding[] => {
    const words = folded.slice(sentence.start, sentence.end);
    if (words.length > longest) return [];
    return everyMatch(mark, words).flatMap((match): ProseFinding[] => {
      const at = sentence.start + match.index;
      if (match[0] === ':' && /其中$/.test(words.slice(0, match.index))) return [];
      const own = bySentence.get(index) ?? [];
      const opens = match.index < (match[0].startsWith('来源') ? 6 : 2);
      const before = opens ? (bySentence.get(index - 1) ?? []) : own.filter(({ end }) => end <= at);
      const depth = depthAt(folded, sentence.start, at);
      const stop = closing(folded, at, sentence.end, depth);
      const after = own.filter(({ start, end }) => start >= at && end <= stop);
      const further = own.filter(({ start }) => start >= at);
      return judge(document, { word: match[0], at, before, after, further, opens, depth }, done);
    });
  });
}

interface Passage {
  word: string;
  at: number;
  before: readonly Claim[];
  after: readonly Claim[];
  /** As `after`, with what stands beyond a semicolon. */
  further: readonly Claim[];
  opens: boolean;
  depth: number;
}

function depthAt(folded: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (folded[at] === '(') depth += 1;
    else if (folded[at] === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Where the list after a mark ends: its bracket, a semicolon, or the sentence. */
function closing(folded: string, at: number, end: number, depth: number): number {
  let level = depth;
  for (let index = at; index < end; index += 1) {
    if (folded[index] === '(') level += 1;
    if (folded[index] === ')') {
      level -= 1;
      if (level < depth) return index;
    }
    if (folded[index] === ';' && level === depth) return index;
  }
  return end;
}

function judge(document: ProseDocument, passage: Passage, done: Set<Claim>): ProseFinding[] {
  const { word, at, before, after, opens, depth } = passage;
  const level = after.length > 0 ? Math.min(...after.map((claim) => claim.depth)) : 0;
  const listed = after.filter(
    (claim) => claim.depth === level && !aside.test(claim.label) && claim.kind !== 'rate',
  );
  for (const unit of new Set(listed.map((claim) => claim.unit))) {
    const parts = exhausting(
      run(
        document,
        listed.filter((claim) => claim.unit === unit),
      ),
    );
    const candidates = before.filter(
      (claim) =>
        claim.unit === unit &&
        claim.kind !== 'bare' &&
        claim.depth <= depth &&
        !aside.test(claim.label) &&
        !/每/.test(claim.label),
    );
    const near = candidates.at(-1);
    const most = candidates.reduce<Claim | undefined>(
      (max, claim) => (max && max.value.compare(claim.value) >= 0 ? max : claim),
      undefined,
    );
    if (!near || !most || parts.length === 0) continue;
    if (isMixed(listed, unit)) continue;
    const clause = document.folded.slice(near.end, at);
    if (!opens && word === ':' && clause.length > 12) continue;
    if (parts.length === 1 || word === '其中') {
      const over =
        word === '其中'
          ? parts.find((part) => part.value.compare(most.value) > 0 && part.nearness !== 'at-most')
          : undefined;
      if (over && !done.has(over)) {
        done.add(over);
        return [exceeds(document, over, most)];
      }
    }
    if (parts.length < 2 || done.has(near)) continue;
    // After a semicolon the list may go on: what the whole of it fits is right.
    if (passage.further.length > after.length && goesOn(candidates, passage, unit)) continue;
    // The whole is stated last before the parts, or it is the largest of what stands before them.
    if (candidates.some((whole) => compareSum(whole, parts) !== 'differs')) continue;
    if (prefixFits(document, candidates, parts)) continue;
    // One of the listed is the whole itself: what follows are things of another kind.
    const isListed = (whole: Claim): boolean =>
      parts.some(({ value }) => value.equals(whole.value));
    if (!complement(parts) && candidates.some(isListed)) continue;
    const severity = severityOf(document, passage, near, parts);
    if (severity === null) continue;
    done.add(near);
    return [sumFinding(document, near, parts, severity, after)];
  }
  return [];
}

function goesOn(wholes: readonly Claim[], { further, depth }: Passage, unit: string): boolean {
  const parts = further.filter(
    (claim) => claim.unit === unit && claim.depth === depth && !aside.test(claim.label),
  );
  return wholes.some((whole) =>
    parts.some((_, index) => index > 0 && compareSum(whole, parts.slice(0, index + 1)) === 'fits'),
  );
}

/** “拖拉机36台、无人机9架、其他100台”: things counted in unlike units, judged together elsewhere. */
const isMixed = (listed: readonly Claim[], unit: string): boolean =>
  rest.test(listed.at(-1)?.label ?? '') &&
  listed.every(({ kind }) => kind === 'count') &&
  listed.some((claim) => claim.unit !== unit);

/** The first parts make the whole, and something else is spoken of after them. */
const prefixFits = (
  { folded }: ProseDocument,
  wholes: readonly Claim[],
  parts: readonly Claim[],
): boolean =>
  parts.length > 2 &&
  // 其他 is the last of one list, however the numbers before it happen to add up.
  !rest.test(parts.at(-1)?.label ?? '') &&
  wholes.some((whole) =>
    parts.some(
      (part, index) =>
        index > 0 &&
        // “甲30万元、乙11.5万元、丙4.5万元”: the list itself goes on.
        !/^[\p{Script=Han}()]{0,4}[、和及]/u.test(
          folded.slice(part.end, parts[index + 1]?.start ?? part.end),
        ) &&
        compareSum(whole, parts.slice(0, index + 1)) === 'fits',
    ),
  );

/** Men and women alone, where others follow them: 男41名、女87名，大专以上102名. */
const exhausting = (parts: Claim[]): Claim[] =>
  parts.length > 2 && sexes(parts.slice(0, 2)) ? parts.slice(0, 2) : parts;

const sexes = ([first, second]: readonly Claim[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  ((/男/.test(first.label) && /女/.test(second.label)) ||
    (/女/.test(first.label) && /男/.test(second.label)));

/** Parts up to a claim that a long passage parts from the one before it. */
function run(document: ProseDocument, claims: readonly Claim[]): Claim[] {
  const parts: Claim[] = [];
  for (const claim of claims) {
    const last = parts.at(-1);
    const gap = last ? document.folded.slice(last.end, claim.start) : '';
    if (last && (gap.length > 60 || /全(?:镇|县|乡|村|年)(?!\d)|合计|共计|总计/.test(gap))) break;
    parts.push(claim);
  }
  return parts;
}

function severityOf(
  document: ProseDocument,
  { word, at }: Passage,
  whole: Claim,
  parts: readonly Claim[],
): 'error' | 'warning' | null {
  const sum = sumOf(parts.map(({ value }) => value));
  if (sum === null || whole.value.equals(0)) return null;
  const share = sum.sub(whole.value).abs().div(whole.value).valueOf();
  const labels = parts.map(({ label }) => label).join();
  if (complement(parts) || rest.test(labels)) return share < 0.5 ? 'error' : 'warning';
  const slip = slipOf(whole, parts);
  if (slip === 'swapped' && parts.length > 2 && share < 0.6) return 'warning';
  if (word.startsWith('来源')) return share <= 0.2 ? 'warning' : null;
  const declared = word !== '其中' && word !== '包括' && whole.kind === 'money';
  const adjacent = document.folded.slice(whole.end, at).length < 3;
  if (declared && adjacent) return 'error';
  if (word !== '其中' && word !== '包括') return adjacent && share < 0.4 ? 'warning' : null;
  if (overlapping.test(labels)) return share < 0.03 ? 'warning' : null;
  // More than all of it; less may be that not every part is named.
  if (word === '其中' && sum.compare(whole.value) > 0 && !crossing.test(labels))
    return share <= 0.35 ? 'warning' : null;
  return share <= (parts.length > 2 ? 0.15 : 0.12) ? 'warning' : null;
}

function exceeds(document: ProseDocument, part: Claim, whole: Claim): ProseFinding {
  return proseFinding(document, part, {
    rule: 'subset-exceeds',
    severity: 'warning',
    message: `其中的“${namedAmount(part)}”比全部“${namedAmount(whole)}”还多`,
    hint: '对照原始报表，改正其中一个数',
    expected: `不超过${amountOf(whole)}`,
    actual: amountOf(part),
  });
}
