import type { Entry } from '#domain/county.ts';
import { compareFindings, type Finding } from '#domain/finding.ts';
import type { WaiversFile } from '#domain/waiver.ts';
import type { Prepared } from '#edition.ts';
import { fingerprintOf } from './fingerprint.ts';

type Waived = WaiversFile['waivers'][number];

/**
 * The findings as they are reported: without repeats, in order, with the officers' waivers applied.
 * A waived warning becomes a notice; a waiver that has expired, covers an error, stands twice or
 * covers nothing is a finding itself. Whether it covers nothing is only said of files that were
 * judged to the end: `towns` are those asked for on the command line, if any.
 */
export function settleFindings(
  findings: readonly Finding[],
  prepared: Prepared,
  towns: readonly string[] | undefined,
): Finding[] {
  const distinct = [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()];
  const { waivers, day, edition } = prepared;
  if (!waivers || day === null) return distinct.sort(compareFindings);
  const withheld = edition?.withheld.map(({ id }) => id) ?? [];
  const isJudged = (file: string): boolean => {
    const town = /^towns\/([^/]+)\//.exec(file)?.[1];
    if (!edition || (town !== undefined && withheld.includes(town))) return false;
    return towns === undefined || (town !== undefined && towns.includes(town));
  };
  const matching = Map.groupBy(distinct, keyOfFinding);
  const settled = new Map(distinct.map((finding) => [finding, finding]));
  const own: Finding[] = [];
  const seen = new Set<string>();
  for (const [index, waiver] of waivers.value.waivers.entries()) {
    const key = keyOf(waiver.rule, waiver.file, waiver.fingerprint);
    const covered = matching.get(key) ?? [];
    const fault = seen.has(key)
      ? repeated
      : waiver.until < day
        ? expired(waiver, covered.length > 0 || !isJudged(waiver.file))
        : covered.some(({ severity }) => severity === 'error')
          ? coversError
          : covered.length === 0 && isJudged(waiver.file)
            ? dangling
            : null;
    seen.add(key);
    if (fault) {
      own.push(waiverFinding(waivers, index, waiver, fault));
      continue;
    }
    const { reason, role, until } = waiver;
    for (const finding of covered) {
      if (finding.severity !== 'warning') continue;
      settled.set(finding, { ...finding, severity: 'notice', waiver: { reason, by: role, until } });
    }
  }
  return [...settled.values(), ...own].sort(compareFindings);
}

const keyOf = (rule: string, file: string, fingerprint: string): string =>
  JSON.stringify([rule, file, fingerprint]);

const keyOfFinding = (finding: Finding): string =>
  keyOf(finding.rule, finding.place.file, fingerprintOf(finding));

interface Fault {
  message: string;
  hint: string;
}

const expired = ({ until }: Waived, mayStand: boolean): Fault => ({
  message: `豁免已到期（有效至 ${until}）`,
  hint: mayStand
    ? '先改正原来的问题；确需继续放行的，重新批准后改 until'
    : '原来的问题已经不在，删去这一条',
});
const repeated: Fault = { message: '同一条豁免写了两次', hint: '留下有效的一条，删去另一条' };
const coversError: Fault = {
  message: '豁免对应的是错误，错误不能豁免',
  hint: '改正错误，再删去这一条',
};
const dangling: Fault = {
  message: '豁免没有对应的警告',
  hint: '文字改过或问题已经改正，删去这一条；仍有警告而确需放行的，抄报告里的新指纹重写',
};

const waiverFinding = (
  waivers: Entry<WaiversFile>,
  index: number,
  { rule, file, fingerprint }: Waived,
  { message, hint }: Fault,
): Finding => ({
  rule: 'waiver',
  severity: 'warning',
  message: `${message}：${file} 的 ${rule}，指纹 ${fingerprint}`,
  hint,
  place: waivers.placeOf(['waivers', index]),
});
