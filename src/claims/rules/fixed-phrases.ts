import { everyMatch } from '#claims/every-match.ts';

/** Phrases of official prose that nobody varies: one other sign in them is a slip. */
const phrases =
  `与时俱进 齐抓共管 实事求是 统筹兼顾 全力以赴 再接再厉 一如既往 持之以恒 坚持不懈 家喻户晓 有章可循 有法可依 安居乐业 喜闻乐见 行之有效 卓有成效
循序渐进 群策群力 集思广益 责无旁贷 脚踏实地 求真务实 艰苦奋斗 廉洁自律 以身作则 率先垂范 任劳任怨 奋发有为 居安思危 未雨绸缪 防患未然 防微杜渐 举一反三 立竿见影
事半功倍 相辅相成 相得益彰 承上启下 继往开来 任重道远 千方百计 不折不扣 一丝不苟 精益求精 恪尽职守 顾全大局 雷厉风行 令行禁止 弄虚作假 徇私舞弊 供不应求
欣欣向荣 蒸蒸日上 焕然一新 有目共睹 名列前茅 一目了然 通俗易懂 潜移默化 息息相关 势在必行 迫在眉睫 刻不容缓 当务之急 重中之重 齐头并进 量力而行 应运而生 水到渠成
星罗棋布 络绎不绝 来之不易 名副其实 迫不及待 一筹莫展 不胫而走 走投无路 墨守成规 因势利导 循循善诱 无微不至 嘘寒问暖 排忧解难 急难愁盼 德才兼备 尽善尽美 耳目一新 出谋划策`.split(
    /\s/,
  );
/** Varied all the same: 率先示范 stands beside 率先垂范. */
const allowed = new Set(
  '率先示范 奋发作为 有规可循 有据可依 有法必依 有法不依 有章可依 有章必循 有法可循 有规可依 恪尽职责 有迹可循 有例可循 有路可循 以身试法 以身示范 供过于求 供大于求 排忧解困'.split(
    ' ',
  ),
);

/** The same with another first or last sign, which says something else: 富有成效, 息息相通. */
const varied =
  /^(?:[富会必初已颇大很更未应能将定没既才都确尚]有成效|息息相[通连]|坚持不[下住变动])$/;

const pair = (text: string, at: number): number =>
  text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** Phrases by their first and their last two signs, with how far before the pair they begin. */
const byPair = Map.groupBy(
  phrases.flatMap((phrase) => [
    { phrase, before: 0, key: pair(phrase, 0) },
    { phrase, before: 2, key: pair(phrase, 2) },
  ]),
  ({ key }) => key,
);
const isHan = /^\p{Script=Han}{4}$/u;
/** 进定步提高: the sign between is none that may stand there. */
const onward =
  /进(?![一两逐同初稳半几大快起退])\p{Script=Han}步(?=提高|加强|完善|推进|规范|深化|落实|强化|加大|健全|优化|增强|做好|明确|提升|扩大|改善|夯实)/gu;

export interface Slip {
  at: number;
  wrong: string;
  right: string;
}

/** Phrases with one wrong sign: 与时具进. Each two signs of the text are looked up once. */
export function phraseSlips(folded: string): Slip[] {
  const found: Slip[] = [];
  const take = (at: number, right: string): void => {
    const wrong = folded.slice(at, at + 4);
    if (
      wrong === right ||
      !isHan.test(wrong) ||
      allowed.has(wrong) ||
      varied.test(wrong) ||
      phrases.includes(wrong)
    )
      return;
    const off = [...wrong].filter((sign, index) => sign !== right[index]).length;
    if (off === 1) found.push({ at, wrong, right });
  };
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const known = byPair.get(pair(folded, at));
    if (known === undefined) continue;
    for (const { phrase, before } of known) if (at >= before) take(at - before, phrase);
  }
  for (const match of everyMatch(onward, folded))
    found.push({ at: match.index, wrong: match[0], right: '进一步' });
  return found;
}

const list =
  /(?<=["“、:,])(\p{Script=Han}{2})(\p{Script=Han}{1,3})\1(\p{Script=Han}{2,4})(?=[、"”,。;])/gu;

/** “自我教育、自我管自我服务”: an item of a list in which its own beginning stands twice. */
export const gluedItems = (folded: string): Slip[] =>
  everyMatch(list, folded).flatMap((match): Slip[] => {
    const [wrong, head = '', first = '', second = ''] = match;
    const around = folded.slice(Math.max(0, match.index - 16), match.index);
    const after = folded.slice(match.index + wrong.length, match.index + wrong.length + 16);
    const listed = new RegExp(`${head}\\p{Script=Han}{1,4}[、"”]`, 'u');
    return listed.test(around) || listed.test(after)
      ? [{ at: match.index, wrong, right: `${head}${first}、${head}${second}` }]
      : [];
  });
