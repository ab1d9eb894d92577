import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { publishedPaths } from './site-paths.ts';

/** Names that Windows keeps for devices, and names that web servers or this site give a meaning. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const meaningful = new Set(['index']);
const townNames = new Set(['county', 'policies', 'index']);

/** No two inputs are published to one path (letters of either case alike), none to a reserved one. */
export const outputPaths: Check = ({ county }) => {
  const findings: Finding[] = [];
  const first = new Map<string, string>();
  for (const { path, from } of publishedPaths(county)) {
    const key = path.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, from);
      continue;
    }
    const file = from.includes('/') ? from : earlier;
    findings.push({
      rule: 'duplicate-name',
      severity: 'error',
      message: `“${earlier}”和“${from}”会发布到同一处：${path}`,
      hint: '给其中一个换一个名称；只差大小写也算相同',
      place: { file },
      actual: path,
    });
  }

  const reserve = (name: string, file: string, isTown: boolean): void => {
    const low = name.toLowerCase();
    if (!devices.test(low) && !meaningful.has(low) && !(isTown && townNames.has(low))) return;
    findings.push({
      rule: 'duplicate-name',
      severity: 'error',
      message: `名称“${name}”是保留的，不能使用`,
      hint: devices.test(low)
        ? 'Windows 电脑不能建这个名称的文件；换一个名称'
        : '网站自己要用这个名称；换一个名称',
      place: { file, quote: name },
      actual: name,
    });
  };
  for (const { id, file } of county.policies) reserve(id, file, false);
  for (const { id, file, documents, boards, registers, lists } of county.towns) {
    reserve(id, file.file, true);
    for (const village of file.value.villages) reserve(village.id, file.file, false);
    for (const entry of [...documents, ...boards, ...registers, ...lists]) {
      reserve(entry.id, entry.file, false);
    }
  }
  return findings;
};
