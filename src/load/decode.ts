import type { Finding } from '#domain/finding.ts';

/** Size in words: KB up to 10 MB, then MB. */
const sizeText = (bytes: number): string =>
  bytes < 10 * 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(bytes / 1048576)} MB`;

const hints = {
  save: '用记事本或编辑器“另存为”，编码选 UTF-8 后再交',
  size: '拆成几个文件，或删去多余内容',
};

/** Offsets into decoded text as line and column, both from 1, counted in UTF-16 code units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; ) {
    line += 1;
    start = next + 1;
    next = text.indexOf('\n', start);
  }
  return { line, column: offset - start + 1 };
}

/** The finding for a file that is longer than its kind may be. */
export const tooLarge = (
  file: string,
  bytes: number,
  limitBytes: number,
): { findings: Finding[] } =>
  refuse(file, `文件有 ${sizeText(bytes)}，最多 ${sizeText(limitBytes)}`, hints.size);

/** `lineAndColumn` for many offsets of one text. */
export function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function refuse(
  file: string,
  message: string,
  hint: string,
  line?: number,
): { findings: Finding[] } {
  const place = { file, ...(line === undefined ? {} : { line }) };
  return { findings: [{ rule: 'unreadable-file', severity: 'error', message, hint, place }] };
}

/**
 * The text of an editor's file: strict UTF-8, with or without a byte-order mark, line ends as `\n`.
 * GBK, UTF-16 and binary files are refused, never guessed at.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  limitBytes: number,
): { text: string } | { findings: Finding[] } {
  if (bytes.length > limitBytes) return tooLarge(file, bytes.length, limitBytes);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse(file, '文件是 UTF-16 编码', hints.save);
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    const line = bytes.subarray(0, zero).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
    return refuse(file, '文件不是文本（里面有空字节）', hints.save, line);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse(file, '文件不是 UTF-8 编码（可能是 GBK）', hints.save);
  }
}
