import type { Finding } from '#domain/finding.ts';
import type { WordsSource } from './words-source.ts';

interface Excess {
  over: number;
  limit: number;
  unit: '字' | '字节';
}

const tailShown = 24;

const lengths = ({ over, limit, unit }: Excess) => ({
  expected: `${limit} ${unit}以内`,
  actual: `${limit + over} ${unit}`,
});

/** An officer's own wording that does not keep to its limit: an error, for it would be sent so. */
export function ownTooLong(
  { entry }: WordsSource,
  path: readonly (string | number)[],
  part: string,
  text: string,
  excess: Excess,
): Finding {
  const { over, limit, unit } = excess;
  const quote = `…${[...text].slice(-Math.min(over, tailShown)).join('')}`;
  return {
    rule: 'overflow',
    severity: 'error',
    message: `${part} ${limit + over} ${unit}，最多 ${limit} ${unit}，超 ${over} ${unit}`,
    hint: `改短 words.${path.join('.')}；放不下的是末尾这些：“${quote}”`,
    place: { ...entry.placeOf(['words', ...path]), quote },
    ...lengths(excess),
  };
}

/** A text that cannot be put together even in its shortest form: it is not made, and said so. */
export function tooLongFinding(
  { entry }: WordsSource,
  part: string,
  { tooLong, over }: { tooLong: string; over: number },
  limit: number,
  unit: '字' | '字节',
): Finding {
  const quote = [...tooLong].slice(0, tailShown).join('');
  return {
    rule: 'overflow',
    severity: 'warning',
    message: `${part} ${limit + over} ${unit}，最多 ${limit} ${unit}，超 ${over} ${unit}；这份文字没有生成`,
    hint: part.endsWith('第一行')
      ? `在 words.headline 里写一个不超过 ${limit} 字的标题`
      : '改短标题（shortTitle、words.headline），或在 words 里另写这份文字',
    place: { ...entry.placeOf(['title']), quote },
    ...lengths({ over, limit, unit }),
  };
}

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Half-width marks beside Chinese characters, in what an officer wrote. */
export function halfWidthFindings(
  { entry }: WordsSource,
  path: readonly (string | number)[],
  text: string,
): Finding[] {
  const match = /(?<=\p{Script=Han})[,;:?!()]|[,;?!()](?=\p{Script=Han})/u.exec(text);
  if (!match) return [];
  const [sign] = match;
  return [
    {
      rule: 'misspelling',
      severity: 'warning',
      message: `中文里用了半角标点“${sign}”`,
      hint: `改成全角的“${full[sign]}”`,
      place: {
        ...entry.placeOf(['words', ...path]),
        quote: text.slice(Math.max(0, match.index - 6), match.index + 6),
      },
      actual: sign,
    },
  ];
}
