import type { Span } from '#claims/claim.ts';
import { type Enumeration, enumerationsOf } from '#claims/enumerations.ts';
import { everyMatch } from '#claims/every-match.ts';
import { chineseNumber } from '#claims/numerals.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';

const number = '(\\d{1,2}|[两二三四五六七八九十]{1,3})';
const things =
  '(?:方面|节点|主题|专题|专项|活动|节日|群体|领域|类别|品种|作物|产业|村庄|行政村|小区|院落|片区|乡镇|单位|部门|村|社区|镇|乡|街道|项目|点|站|所|学校|企业|公司|地区|环节|小组|县|区|内容|措施|工作|任务|要求|问题|制度|行动|工程|事项|条件|步骤|程序|材料|类|种|一|同|到位|百分之百)';
const announced = new RegExp(
  `${number}(?:项|个|点|条|方面|大|种|类|步|支|件)(?=[^,。;，；\\d]{0,14}[。:，,]?$)`,
);
const abstract =
  /方面|措施|工作|问题|任务|落实|队伍|要求|原因|建议|环节|机制|体系|举措|制度|行动|工程|政策|重点|关键|到位|转变|坚持|抓手|做法|经验|特点|不足|情况|短板|弱项|困难|隐患|难点|堵点|目标|意见|打算|思路|原则|服务|活动|结合|提升|强化|事项|内容|步骤|程序|条件|规定|实事|好事|大事|难题|事$|[点条]$|大$/;

const value = (text: string): number =>
  /\d/.test(text) ? Number(text) : (chineseNumber(text)?.valueOf() ?? 0);

const finding = (
  document: ProseDocument,
  start: number,
  end: number,
  stated: number,
  listed: number,
): ProseFinding =>
  proseFinding(
    document,
    { start, end },
    {
      rule: 'list-count',
      severity: 'warning',
      message: `写的是${stated}个（项），列出的是${listed}个（项）`,
      hint: listed < stated ? '补齐漏列的，或改正数目' : '改正数目，或删去多列的',
      expected: String(listed),
      actual: String(stated),
    },
  );

/** A stated count against the items listed beside it. */
export const listCounts: ProseRule = (document) => [
  ...ofEnumerations(document),
  ...ofNames(document),
  ...ofColons(document),
  ...ofSlogans(document),
  ...ofQuoted(document),
];

function ofEnumerations(document: ProseDocument): ProseFinding[] {
  return enumerationsOf(document).flatMap(({ lead, items }): ProseFinding[] => {
    const numbers = items.map((item) => item.number);
    const gap = numbers.findIndex((one, index) => one !== null && one !== index + 1);
    const broken = items[gap];
    if (gap > 0 && broken && numbers[0] === 1) {
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
    const sentence =
      words
        .replace(/[。:，,]$/, '')
        .split(/[。!?]/)
        .at(-1) ?? '';
    const clauses = sentence.split(/[,，;]/);
    const closing = ofClosing(document, items);
    if (closing.length > 0) return closing;
    for (const clause of clauses.reverse()) {
      const match = announced.exec(clause);
      if (!match) continue;
      const rest = clause.slice(match.index);
      const stated = value(match[1] ?? '');
      if (!abstract.test(rest) || stated < 2 || /第$/.test(clause.slice(0, match.index))) return [];
      if (stated === items.length) return [];
      const at = document.folded.lastIndexOf(rest, lead.end);
      return [finding(document, at, at + match[0].length, stated, items.length)];
    }
    return [];
  });
}

const above = new RegExp(`以上${number}(?:项|个|点|条|方面|大|种|类|件)`);

/** “…四要补充物资，以上五项工作”: the count after the list. */
function ofClosing(document: ProseDocument, items: Enumeration['items']): ProseFinding[] {
  const last = items.at(-1);
  if (!last) return [];
  const match = above.exec(document.folded.slice(last.start, last.end + 30));
  const stated = match ? value(match[1] ?? '') : 0;
  if (!match || stated < 2 || stated === items.length) return [];
  const start = last.start + match.index;
  return [finding(document, start, start + match[0].length, stated, items.length)];
}

const item = '[^、,，。;；::!?()（）\\n]{1,24}';
const names = new RegExp(
  `((?:${item}、){1,20})(${item}?)(等)?(?:共|共计)?${number}(?:个|家|所|项|大|类|种)((?:[\\p{Script=Han}]{1,3}?)?${things}|(?<=等(?:共|共计)?\\d{1,2}[个家所项类种])(?=[。,;)]|$))`,
  'g',
);

/** “甲、乙、丙等8个单位”, “甲、乙和丙3个村”. */
function ofNames(document: ProseDocument): ProseFinding[] {
  return clausesOf(document.folded).flatMap((clause) => ofNamesIn(document, clause));
}

/** Clauses that may list names, with all that no name can hold as their limits. */
function clausesOf(folded: string): Span[] {
  if (!isListing(folded)) return [];
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && !limits.has(folded.charCodeAt(at))) continue;
    if (at - start > 5 && isListing(folded.slice(start, at))) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}

const limits = new Set([...',，。;；::!?()（）\n'].map((sign) => sign.charCodeAt(0)));
/** Every list of names with its number holds both. */
const isListing = (words: string): boolean =>
  words.includes('、') && /[个家所项大类种]/.test(words);

function ofNamesIn(document: ProseDocument, clause: Span): ProseFinding[] {
  const words = document.folded.slice(clause.start, clause.end);
  return everyMatch(names, words).flatMap((match): ProseFinding[] => {
    const [whole, front = '', last = '', open, digits = ''] = match;
    if (/\d/.test(front + last) || /[被把将在由了]/.test(last) || last === '') return [];
    // Without 等 the last name must stand right before the number.
    const lengths = front
      .split('、')
      .filter((one) => one !== '')
      .slice(1)
      .map((one) => one.length);
    const longest = Math.max(...lengths, 6);
    const tail = last.split(/[和与及]|以及/).at(-1) ?? '';
    if (!open && (tail.length > longest + 2 || /[是有于到向对从给为]/.test(tail))) return [];
    const listed =
      front.split('、').length - 1 + last.split(/(?<=.{2})(?:以及|[和与及])(?=.{2})/).length;
    const stated = value(digits);
    const near = Math.abs(stated - listed);
    if (near === 0 || stated < 2) return [];
    // 等 may leave out as many as it likes, but to leave out one alone is a slip.
    if (open ? listed < stated && !(near === 1 && stated >= 5) : near > 2) return [];
    return [
      finding(
        document,
        clause.start +
          match.index +
          whole.search(new RegExp(`${digits}(?:个|家|所|项|大|类|种)${match[5] ?? ''}$`)),
        clause.start + match.index + whole.length,
        stated,
        listed,
      ),
    ];
  });
}

const colons = new RegExp(
  `(?<![第\\d一二三四五六七八九十])${number}(?:个|项|大|种|类|方面|条|点|步|家)(${things}|[^,。;，；:：\\n\\d]{0,10}?)["”』]?(?:[,。]?即)?(?:(?:分别|包括)?(?:是|为)?[::]|,?分别(?:是|为)[::]?|,?包括[::]?)([^。\\n;]{3,300})`,
  'g',
);

/** “做到五个一：…、…”, “三项工作：…、…和…”. */
function ofColons(document: ProseDocument): ProseFinding[] {
  return everyMatch(colons, document.folded).flatMap((match): ProseFinding[] => {
    const [, digits = '', thing = '', list = ''] = match;
    if (/一是|\(1\)|①|^\s*\d/.test(list) || /等$|等[,，]/.test(list)) return [];
    const plain = list
      .replace(/\([^()]{0,80}\)/g, '')
      .replace(/,.*$/, (tail) => (tail.includes('、') ? tail : ''));
    const parts = plain.split('、');
    if (parts.length < 2 || plain.includes(',')) return [];
    const last = parts.at(-1) ?? '';
    const listed = parts.length - 1 + last.split(/(?<=.{2})(?:以及|[和与及])(?=.{2})/).length;
    const stated = value(digits);
    // “家访和校访” is one item: either reading may be meant.
    if (
      stated === listed ||
      stated === parts.length ||
      stated < 2 ||
      Math.abs(stated - parts.length) > 4
    )
      return [];
    return [
      finding(
        document,
        match.index,
        match.index + digits.length + 1 + thing.length,
        stated,
        parts.length,
      ),
    ];
  });
}

const slogan =
  /["“]([两二三四五六七八九十]{1,2})(?:个|项|大)?([\p{Script=Han}]{1,4})["”][::,]?(?:即[::]?)?([^。\n;]{4,200})/gu;

/** “五不准”：不准吃请、不准收礼…: every item repeats the word that is counted. */
function ofSlogans(document: ProseDocument): ProseFinding[] {
  return everyMatch(slogan, document.folded).flatMap((match): ProseFinding[] => {
    const [, digits = '', thing = '', list = ''] = match;
    const items = (list.split(/[,](?![^、]*、)/)[0] ?? '').split('、');
    const stated = value(digits);
    if (items.length < 2 || stated === items.length || stated < 2) return [];
    if (Math.abs(stated - items.length) > 4 || !items.every((one) => one.includes(thing)))
      return [];
    return [
      finding(
        document,
        match.index + 1,
        match.index + 1 + digits.length + thing.length,
        stated,
        items.length,
      ),
    ];
  });
}

const quoted = new RegExp(
  `((?:["“][^"”\\n]{2,16}["”][、和及]?){2,8})(?:这|共)?${number}(?:个|项|大|类|种)(?=[\\p{Script=Han}]{0,4}[,。;，；])`,
  'gu',
);

/** “科技活动周”“科普日”两个节点: names in quotes right before their number; 等 leaves some out. */
function ofQuoted(document: ProseDocument): ProseFinding[] {
  if (!/["”][、和及]?["“]/.test(document.folded)) return [];
  return everyMatch(quoted, document.folded).flatMap((match): ProseFinding[] => {
    const [whole, list = '', digits = ''] = match;
    const listed = list.match(/["“][^"”]{2,16}["”]/g)?.length ?? 0;
    const stated = value(digits);
    if (stated === listed || stated < 2) return [];
    const end = match.index + whole.length;
    return [finding(document, end - digits.length - 1, end, stated, listed)];
  });
}
