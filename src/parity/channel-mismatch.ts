import type { Finding } from '#domain/finding.ts';
import { plainDigits } from '#domain/number.ts';
import { asOfWords } from './as-of.ts';
import type { OutputProof } from './prove-edition.ts';
import type { Fault } from './prove-output.ts';
import type { ShownFact } from './shown-fact.ts';

/** The ledger's value in words: `预计约3.5万份`, without the rounding of any channel. */
function factWords({ value, unit, qualifier, kind }: ShownFact): string {
  if (value === null) return '没有数（未报、不适用或不公开）';
  const forecast = kind === 'forecast' ? '预计' : '';
  const about = qualifier === '约' || qualifier === '近' ? qualifier : '';
  return `${forecast}${about}${plainDigits(value)}${unit}${about === '' ? (qualifier ?? '') : ''}`;
}

/** `户籍人口（qinghe/population#2026-10-31）`. */
const nameOf = ({ label, id }: ShownFact): string => `${label}（${id}）`;

/**
 * Two outputs that do not show the same: which fact, which outputs, both values. `shown` is the name
 * of the finished folder.
 */
export function channelMismatch(
  { channel, paths, beside, pathAt }: OutputProof,
  { fact, what, seen, at }: Fault,
  shown: string,
): Finding {
  const [first = ''] = paths;
  const path = at === null ? first : (pathAt?.(at) ?? first);
  const dated = what.includes('截至时间');
  const right = dated && fact.asOf ? asOfWords(fact.asOf) : factWords(fact);
  const stated = seen === '' ? '没有写' : `写的是“${seen}”`;
  const which = what.length === 0 ? '' : `（不同的是${what.join('、')}）`;
  const place = { file: `${shown}/${path}`, ...(seen === '' ? {} : { quote: seen }) };
  return {
    rule: 'channel-mismatch',
    severity: 'error',
    message: `${nameOf(fact)}在两处不一样：${channel}（${at === null ? paths.join('、') : path}）${stated}，${beside}是“${right}”${which}`,
    hint: own(path)
      ? '在文件的 words 里自己写了这段文字的，改用花括号里的编号取数；没有自己写的，是程序的问题，把这条结果发给维护人员'
      : '内容里同一个数只写了一次，两处不同是程序排版的问题：这次没有发布，原来的网站没有动。把这条结果发给维护人员',
    place,
    expected: right,
    actual: seen === '' ? '没有' : seen,
  };
}

/** Texts that an officer may have worded. */
const own = (path: string): boolean => path.startsWith('words/');
