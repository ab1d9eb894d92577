const families = new Set(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Gao Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Yuan Pan Jiang Cai Yu Du Ye Cheng Su Wei Lv Lyu Lu Ding Ren Shen Yao Cui Zhong Tan Fan Jin Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Yan Xue Lei Long Duan Tao Hao Gu Mao Gong Shao Wan Qian Qiao Kong Mo Ouyang Zhuge Sima Situ Shangguan Murong Xiahou'
    .toLowerCase()
    .split(' '),
);
const syllable =
  '(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|an|en|in|un|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|ia|ua|uo|[aeiouv])';
const pattern =
  /(?<![A-Za-z.@/_-])([A-Z][A-Za-z]{1,8})[ ,·-]{1,2}([A-Z][A-Za-z]{0,5}(?:[- ']?[A-Za-z]{1,6})?)(?![A-Za-z@_/.])/g;
const twoSyllables = new RegExp(`^(?:${syllable})[- ']?(?:${syllable})?$`, 'i');

/** WANG Xiaohong, Li-Na Zhang: names in pinyin, the surname first or last. */
export function* romanisedNames(text: string): Generator<{ start: number; end: number }> {
  if (!/[A-Z][A-Za-z]/.test(text)) return;
  for (const { 0: whole, 1: first = '', 2: second = '', index } of text.matchAll(pattern)) {
    if (!isName(first, second) && !isName(second, first)) continue;
    yield { start: index, end: index + whole.length };
  }
}

const isName = (family: string, own: string): boolean =>
  families.has(family.toLowerCase()) && twoSyllables.test(own);
