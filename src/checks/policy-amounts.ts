import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { textsOf } from './texts.ts';

/** `每人每月100元`, `每孩每年3600元`. */
const perHead =
  /每(?:人|户|孩|个孩子|名|对|亩|例|生)(?:每?(?:月|年|天|日|学期|次))?[^。；;，,、\d]{0,6}(\d+(?:\.\d+)?)\s*(万?元)/g;
/** `100元/人/月`, `300元/月`. */
const slashed = /(\d+(?:\.\d+)?)\s*(万?元)\s*[/／](?:人|户|孩|名|对|亩|月|年|学期|次)/g;

/**
 * A rate of pay in the words of a current policy is one of its `standards`, where it has a region
 * and a validity; else nobody sees when it stops being true.
 */
export const policyAmounts: Check = ({ county }) =>
  county.policies.flatMap((entry): Finding[] => {
    const { standards, history } = entry.value.head;
    if (history) return [];
    const known = new Set(
      standards.flatMap(({ amount, unit }) => {
        const yuan = inYuan(amount, unit);
        return [yuan, yuan * 12, yuan / 12].map((value) => value.toFixed(2));
      }),
    );
    return textsOf({ ...county, towns: [], policies: [entry] }).flatMap(({ text, place }) =>
      [...text.matchAll(perHead), ...text.matchAll(slashed)].flatMap((match): Finding[] => {
        const value = inYuan(Number(match[1]), match[2] ?? '元').toFixed(2);
        const where = place();
        if (where.file !== entry.file || isStandard(where.path) || known.has(value)) return [];
        return [
          {
            rule: 'freshness',
            severity: 'warning',
            message: `“${match[0]}”没有写有效期，也不在本政策的标准里`,
            hint: '写进 standards（金额、地区、起止日期、依据），或改成标准里的金额',
            place: { ...where, quote: match[0] },
            actual: match[0],
          },
        ];
      }),
    );
  });

const inYuan = (amount: number, unit: string): number => amount * (unit === '万元' ? 10_000 : 1);

const isStandard = (path: string | undefined): boolean =>
  path !== undefined && /^(?:standards|examples)\b/.test(path);
