import { everyMatch } from '#claims/every-match.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountOf } from '#claims/words.ts';

const high = /最[高多大好快]|居首|位居第一|排名?第一|第一位|名列第一/;
const low = /最[低少小差慢]|末位|垫底|倒数第一|排名?最后/;
const quick = /最[高多大好快低少小差慢]|居首|第一|末位|垫底|最后/;
/** Rules: 最高不超过, 最高可, 最多可. */
const norm = /最[高多低少](?:不|可|补|限|每|为每)/;
const place = /(?:村|镇|乡|社区|街道|县|区|校|所|站|院|组|家|部|中心|班|队|户)$/;
const others = /其余|其他|其它/;

interface Ranked {
  one: SeenClaim;
  top: boolean;
}

/** Highest and lowest against each other and the values beside them. */
export const rankings: ProseRule = (document) => [...byNumber(document), ...byAge(document)];

const ages =
  /最[大高长老][\p{Script=Han}]{0,6}?(\d{1,3})岁[^。;\n]{0,12}?最[小低年][\p{Script=Han}]{0,6}?(\d{1,3})岁/gu;

/** “最大的57岁，最小的31岁”. */
const byAge: ProseRule = (document) =>
  document.folded.includes('岁')
    ? everyMatch(ages, document.folded).flatMap((match): ProseFinding[] =>
        Number(match[1]) >= Number(match[2])
          ? []
          : [
              proseFinding(
                document,
                { start: match.index, end: match.index + match[0].length },
                {
                  rule: 'rank-mismatch',
                  severity: 'warning',
                  message: `最大的${match[1]}岁比最小的${match[2]}岁还小`,
                  hint: '核对两个年龄，或次序写反了',
                  actual: match[0],
                },
              ),
            ],
      )
    : [];

/** Highest and lowest against the values listed beside them. */
const byNumber: ProseRule = (document) => {
  if (!quick.test(document.folded)) return [];
  const seen = seenClaims(document);
  const bySentence = Map.groupBy(seen, ({ claim }) => claim.sentence);
  return document.sentences.flatMap(({ start, end }, sentence): ProseFinding[] => {
    if (end - start > 600 || !quick.test(document.folded.slice(start, end))) return [];
    const own = bySentence.get(sentence) ?? [];
    const ranked = own.flatMap((one): Ranked[] => {
      const words = one.gap.slice(-24);
      if (one.role === 'each' || norm.test(words) || one.claim.nearness !== 'exact') return [];
      if (high.test(words) && !low.test(words)) return [{ one, top: true }];
      return low.test(words) && !high.test(words) ? [{ one, top: false }] : [];
    });
    return ranked.flatMap((rank) => judge(document, own, ranked, rank));
  });
};

function judge(
  document: ProseDocument,
  own: readonly SeenClaim[],
  ranked: readonly Ranked[],
  { one, top }: Ranked,
): ProseFinding[] {
  const { claim } = one;
  const beats = (other: number): boolean => (top ? other > claim.size : other < claim.size);
  const listed = own.filter(
    (other) =>
      other !== one &&
      other.claim.unit === claim.unit &&
      other.claim.nearness === 'exact' &&
      other.role === one.role &&
      (ranked.some((rank) => rank.one === other && rank.top !== top) || isBeside(own, one, other)),
  );
  const wrong = listed.find(({ claim: other }) => beats(other.size));
  const range = wrong ? null : rangeAfter(document, one);
  const passed = wrong
    ? amountOf(wrong.claim)
    : range && beats(top ? range.high : range.low)
      ? range.words
      : null;
  if (passed === null) return [];
  return [
    proseFinding(document, claim, {
      rule: 'rank-mismatch',
      severity: 'warning',
      message: `写的是最${top ? '高（多）' : '低（少）'}，为${amountOf(claim)}，同一句里还有${passed}`,
      hint: '核对各项的数和排名',
      actual: amountOf(claim),
    }),
  ];
}

/** One of the list that the ranked number stands in: 甲村97%, 其余分别为92%、90%. */
function isBeside(own: readonly SeenClaim[], one: SeenClaim, other: SeenClaim): boolean {
  const [from, to] = one.index < other.index ? [one.index, other.index] : [other.index, one.index];
  const between = own.filter(
    ({ index, gap, claim }) =>
      index > from && index <= to && !(claim.kind === 'count' && others.test(gap)),
  );
  if (between.some(({ claim, gap }) => claim.unit !== one.claim.unit || gap.length > 24))
    return false;
  if (other.index < one.index) return place.test(other.clause.replace(/(?:为|是)$/, ''));
  return (
    own.some(({ index, gap }) => index > from && index <= to && others.test(gap)) ||
    place.test(other.clause.replace(/(?:为|是)$/, ''))
  );
}

const range =
  /(?:其余|其他)[^,。;\d]{0,8}(\d{1,9}(?:\.\d{1,3})?)[^\d,。;—~-]{0,3}(?:[-—~至到]{1,2})(\d{1,9}(?:\.\d{1,3})?)/;

/** “其余各村在12人至48人之间” after the ranked numbers of the sentence. */
function rangeAfter(
  document: ProseDocument,
  { claim }: SeenClaim,
): { low: number; high: number; words: string } | null {
  const end = document.sentences[claim.sentence]?.end ?? claim.end;
  const match = range.exec(document.folded.slice(claim.end, Math.min(end, claim.end + 120)));
  if (!match || claim.written !== claim.unit) return null;
  const [words, from, to] = match;
  return { low: Number(from), high: Number(to), words: `“${words}”` };
}
