import { limits } from '#channels/wechat/allowed.ts';
import type { ArticleFault } from './article-finding.ts';

const lengthOf = (text: string): number => [...text].length;

function tooLong(what: string, text: string, most: number, hint: string): ArticleFault[] {
  const length = lengthOf(text);
  if (length > 0 && length <= most) return [];
  return [
    {
      rule: 'wechat-text',
      severity: 'warning',
      message:
        length === 0
          ? `没有生成公众号文章：${what}是空的`
          : `没有生成公众号文章：${what} ${length} 字，公众号最多 ${most} 字`,
      hint,
      quote: text,
      expected: `${most} 字以内`,
      actual: `${length} 字`,
    },
  ];
}

/** Title and digest against what an official account takes, counted in characters. */
export const wordFaults = ({
  title,
  digest,
}: {
  title: string;
  digest: string;
}): ArticleFault[] => [
  ...tooLong('标题', title, limits.title, `写一个不超过 28 字的 shortTitle，公众号用它作标题`),
  ...tooLong('摘要', digest, limits.digest, `把 description 缩短到 ${limits.digest} 字以内`),
];

/** The text against the length and size that an article may have, when its pictures are uploaded. */
export function sizeFaults({
  characters,
  bytes,
}: {
  characters: number;
  bytes: number;
}): ArticleFault[] {
  const hint = '把文件分成两篇，或把附表放到登记表里，文章里只留要点';
  const faults: ArticleFault[] = [];
  const base = { rule: 'wechat-text', severity: 'warning', hint } as const;
  if (characters >= limits.characters) {
    faults.push({
      ...base,
      message: `没有生成公众号文章：正文连同格式 ${characters} 个字符，公众号要少于 ${limits.characters} 个`,
      expected: `少于 ${limits.characters}`,
      actual: String(characters),
    });
  }
  if (bytes >= limits.bytes) {
    faults.push({
      ...base,
      message: `没有生成公众号文章：正文连同格式 ${bytes} 字节，公众号要少于 ${limits.bytes} 字节`,
      expected: `少于 ${limits.bytes}`,
      actual: String(bytes),
    });
  }
  return faults;
}
