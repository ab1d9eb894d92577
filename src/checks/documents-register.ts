import type { Finding } from '#domain/finding.ts';
import { isDocumentNumber, mendedDocumentNumber } from './document-number.ts';
import { eachRegister } from './each-register.ts';
import { repeated } from './repeated.ts';

/** Document numbers in a register have the standard form, and each stands once. */
export const documentsRegister = eachRegister('documents', ({ entry, register }) => {
  const numbers = register.entries.map(({ number }) => number ?? null);
  const findings: Finding[] = repeated(numbers).map(({ index, first }) => ({
    rule: 'duplicate-name',
    severity: 'error',
    message: `文号“${numbers[index]}”与第 ${first + 1} 件相同`,
    hint: '核对两件的文号，或合并成一件',
    place: entry.placeOf(['entries', index, 'number']),
    actual: numbers[index] ?? '',
  }));
  for (const [index, number] of numbers.entries()) {
    if (number === null || isDocumentNumber(number)) continue;
    const mended = mendedDocumentNumber(number);
    findings.push({
      rule: 'invalid-content',
      severity: 'error',
      message: `文号“${number}”的写法不合规范`,
      hint:
        mended === null
          ? '写成“某政发〔2026〕3号”；年份或序号不清楚的，不写 number，在 note 里说明'
          : `写成“${mended}”`,
      place: { ...entry.placeOf(['entries', index, 'number']), quote: number },
      expected: mended ?? '某政发〔2026〕3号',
      actual: number,
    });
  }
  return findings;
});
