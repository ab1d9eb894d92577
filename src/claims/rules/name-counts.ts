import type { Span } from '#claims/claim.ts';
import { everyMatch } from '#claims/every-match.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { countFinding, countOf, countSource } from './count-finding.ts';

const things =
  '(?:方面|节点|主题|专题|专项|活动|节日|群体|领域|类别|品种|作物|产业|村庄|行政村|小区|院落|片区|乡镇|单位|部门|村|社区|镇|乡|街道|项目|点|站|所|学校|企业|公司|地区|环节|阶段|等次|板块|方向|渠道|小组|县|区|内容|措施|工作|任务|要求|问题|制度|行动|工程|事项|条件|步骤|程序|材料|类|种|一|同|到位|百分之百)';

/** A stated count against the names listed beside it. */
export const nameCounts: ProseRule = (document) => [
  ...ofNames(document),
  ...ofColons(document),
  ...ofSlogans(document),
  ...ofPairs(document),
  ...ofQuoted(document),
  ...ofFigures(document),
  ...ofBrackets(document),
];

const item = '[^、,，。;；::!?()（）\\n]{1,24}';
const names = new RegExp(
  `((?:${item}、){1,20})(${item}?)(等)?(?:共|共计)?${countSource}(?:个|家|所|项|大|类|种)((?:[\\p{Script=Han}]{1,3}?)?${things}|(?<=(?:等(?:共|共计)?\\d{1,2}[个家所项]|\\d{1,2}[类种]))(?=[。,;)]|$))`,
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
    if (
      /\d/.test(front.slice(front.indexOf('、')) + last) ||
      /[被把将在由了]/.test(last) ||
      last === ''
    )
      return [];
    // Without 等 the last name must stand right before the number.
    const lengths = front
      .split('、')
      .filter((one) => one !== '')
      .slice(1)
      .map((one) => one.length);
    const longest = Math.max(...lengths, 6);
    const tail = last.split(/[和与及]|以及/).at(-1) ?? '';
    if (!open && (tail.length > longest + 6 || /[是有于到向对从给为]/.test(tail))) return [];
    const listed =
      front.split('、').length - 1 + last.split(/(?<=.{2})(?:以及|[和与及])(?=.{2})/).length;
    const stated = countOf(digits);
    const near = Math.abs(stated - listed);
    if (near === 0 || stated < 2) return [];
    // 等 may leave out as many as it likes, but to leave out one alone is a slip.
    if (open ? listed < stated && !(near === 1 && stated >= 5) : near > 2) return [];
    return [
      countFinding(
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
  `(?<![第\\d一二三四五六七八九十])${countSource}(?:个|项|大|种|类|方面|条|点|步|家)(${things}|[^,。;，；:：\\n\\d]{0,10}?)["”』]?(?:[,。]?即)?(?:(?:分别|包括)?(?:是|为)?[::]|,?分别(?:是|为)[::]?|,?包括[::]?)([^。\\n;]{3,300})`,
  'g',
);

/** After the names: what they come to, or what else is to say. */
const over = /^,(?:共|合计|总|累计|其中|涉及|均|都|已|并|[^、]{0,12}\d)/;

/** “做到五个一：…、…”, “三项工作：…、…和…”. */
function ofColons(document: ProseDocument): ProseFinding[] {
  return everyMatch(colons, document.folded).flatMap((match): ProseFinding[] => {
    const [, digits = '', thing = '', list = ''] = match;
    if (/一是|\(1\)|①|^\s*\d/.test(list) || /等$|等[,，]/.test(list)) return [];
    const plain = list
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .replace(/\([^()]{0,80}\)/g, '')
      .replace(/,.*$/, (tail) => (tail.includes('、') && !over.test(tail) ? tail : ''));
    const parts = plain.split('、');
    if (parts.length < 2 || plain.includes(',')) return [];
    const last = parts.at(-1) ?? '';
    const listed = parts.length - 1 + last.split(/(?<=.{2})(?:以及|[和与及])(?=.{2})/).length;
    const stated = countOf(digits);
    // “家访和校访” is one item: either reading may be meant.
    if (
      stated === listed ||
      stated === parts.length ||
      stated < 2 ||
      Math.abs(stated - parts.length) > 4
    )
      return [];
    return [
      countFinding(
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
  /["“]([两二三四五六七八九十]{1,2})(?:个|项|大)?([\p{Script=Han}]{1,4})["”](?:[\p{Script=Han}]{0,6}[::]|[::,]?(?:即[::]?)?)([^。\n;]{4,200})/gu;

/** “五不准”：不准吃请、不准收礼…: every item repeats the word that is counted. */
function ofSlogans(document: ProseDocument): ProseFinding[] {
  return everyMatch(slogan, document.folded).flatMap((match): ProseFinding[] => {
    const [, digits = '', thing = '', list = ''] = match;
    const whole = (list.split(/[,](?![^、]*、)/)[0] ?? '').split('、');
    const front = (list.split(',')[0] ?? '').split('、');
    const items = front.length > 1 && front.every((one) => one.includes(thing)) ? front : whole;
    const stated = countOf(digits);
    if (items.length < 2 || stated === items.length || stated < 2) return [];
    if (Math.abs(stated - items.length) > 4 || !items.every((one) => one.includes(thing)))
      return [];
    return [
      countFinding(
        document,
        match.index + 1,
        match.index + 1 + digits.length + thing.length,
        stated,
        items.length,
      ),
    ];
  });
}

const pairs =
  /["“]([两二三四五六七八九])(\p{Script=Han})\1(\p{Script=Han})["”][^。\n:,]{0,8}[::,]([^。\n]{6,200})/gu;

/** “三抓三促”：抓面积、促稳定，抓技术、促单产…: so many items begin with each of the two words. */
function ofPairs(document: ProseDocument): ProseFinding[] {
  if (!/["“][两三四五六七八九]/.test(document.folded)) return [];
  return everyMatch(pairs, document.folded).flatMap((match): ProseFinding[] => {
    const [, digits = '', first = '', second = '', list = ''] = match;
    const items = list.split(/[、,;]/).map((one) => one.trim());
    const [left, right] = [first, second].map(
      (word) => items.filter((one) => one.startsWith(word)).length,
    );
    const stated = countOf(digits);
    if (left !== right || !left || left < 2 || left === stated) return [];
    return [countFinding(document, match.index + 1, match.index + 5, stated, left)];
  });
}

const quoted = new RegExp(
  `((?:["“][^"”\\n]{2,16}["”][、和及]?){2,8})(?:这|共)?${countSource}(?:个|项|大|类|种)(?=[\\p{Script=Han}]{0,4}[,。;，；])`,
  'gu',
);

/** “科技活动周”“科普日”两个节点: names in quotes right before their number; 等 leaves some out. */
function ofQuoted(document: ProseDocument): ProseFinding[] {
  if (!/["”][、和及]?["“]/.test(document.folded)) return [];
  return everyMatch(quoted, document.folded).flatMap((match): ProseFinding[] => {
    const [whole, list = '', digits = ''] = match;
    const listed = list.match(/["“][^"”]{2,16}["”]/g)?.length ?? 0;
    const stated = countOf(digits);
    if (stated === listed || stated < 2) return [];
    const end = match.index + whole.length;
    return [countFinding(document, end - digits.length - 1, end, stated, listed)];
  });
}

const figures = new RegExp(
  `((?:\\d{1,6}(?:,\\d{3}){0,2}(?:\\.\\d{1,2})?[元岁米度级%]{0,2}、){2,30})\\d{1,6}(?:,\\d{3}){0,2}(?:\\.\\d{1,2})?[元岁米度级%]{0,2}(等)?(?:共|这)?${countSource}(?:个|种|类|项)(?=(?:缴费|收费|补助|补贴)?(?:档|等级|级别|标准|规格))`,
  'g',
);

/** “200元、300元、500元等12个档次”: figures listed before their number. */
function ofFigures(document: ProseDocument): ProseFinding[] {
  const { folded } = document;
  if (!/[个种类项](?:缴费|收费|补助|补贴)?(?:档|等级|级别|标准|规格)/.test(folded)) return [];
  return everyMatch(figures, folded).flatMap((match): ProseFinding[] => {
    const [whole, front = '', open, digits = ''] = match;
    const listed = front.split('、').length;
    const stated = countOf(digits);
    if (stated < 2 || stated === listed || Math.abs(stated - listed) > 2) return [];
    if (open && listed < stated - 1) return [];
    const end = match.index + whole.length;
    return [countFinding(document, end - digits.length - 1, end, stated, listed)];
  });
}

const brackets = new RegExp(
  `(?<![第\\d一二三四五六七八九十])${countSource}(?:个|家|所|项|次|场|类|种|处)[\\p{Script=Han}]{0,6}\\(((?:[^()、,;:。\\n]{2,14}、){1,12}[^()、,;:。\\n]{2,14})\\)`,
  'gu',
);

/** “例会3次（7月5日、8月6日、9月4日）”, “3个村（上坪、下坪、桐木）”. */
function ofBrackets(document: ProseDocument): ProseFinding[] {
  if (!document.folded.includes('(')) return [];
  return everyMatch(brackets, document.folded).flatMap((match): ProseFinding[] => {
    const [whole, digits = '', list = ''] = match;
    const items = list.split('、');
    const stated = countOf(digits);
    const days = items.every((one) => /^\d{1,2}月\d{1,2}[日号]$/.test(one));
    // “38座（一类3座、二类15座）” are parts, not names.
    if ((!days && /\d|[一二三四五六七八九十][个家所次]/.test(list)) || /等$|[和与及]/.test(list))
      return [];
    if (stated < 2 || stated === items.length || Math.abs(stated - items.length) > 2) return [];
    return [
      countFinding(
        document,
        match.index,
        match.index + whole.length - list.length - 2,
        stated,
        items.length,
      ),
    ];
  });
}
