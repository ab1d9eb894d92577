import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '#domain/finding.ts';

/** Any spelling of the name: a wrong one is to be seen, not copied. */
export const looksLikeVerification = (name: string): boolean => /mp[-_ ]?verify/i.test(name);

const namePattern = /^MP_verify_([A-Za-z0-9]{16})\.txt$/;

/**
 * What is wrong with a file by which WeChat proves a domain; null when nothing is. The official
 * account gives the file: its name holds 16 letters and digits, and those alone are its content.
 */
export function verificationFault(name: string, bytes: Uint8Array): string | null {
  const code = namePattern.exec(name)?.[1];
  if (code === undefined) return '文件名要和公众号后台给的一样：MP_verify_、16 位字母数字、.txt';
  const text = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (bytes.length > 18 || text.replace(/\r?\n$/, '') !== code) {
    return '内容要和公众号后台给的一样：只有文件名里的那 16 位';
  }
  return null;
}

/** Findings on such files below the folder that is copied to the site as it is. */
export async function verificationFindings(folder: string): Promise<Finding[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const findings: Finding[] = [];
  for (const entry of entries.filter(({ name }) => looksLikeVerification(name))) {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(folder.length + 1).replaceAll('\\', '/');
    const fault = inside.includes('/')
      ? '要直接放在 public 文件夹里，才会出现在网站的根目录'
      : entry.isFile()
        ? verificationFault(entry.name, await readFile(path))
        : '不是文件';
    if (fault === null) continue;
    findings.push({
      rule: 'invalid-content',
      severity: 'error',
      message: `微信的域名验证文件不对：${fault}`,
      hint: '到公众号后台“JS 接口安全域名”重新下载，原样放进 public 文件夹，不改名、不打开另存',
      place: { file: `public/${inside}` },
    });
  }
  return findings;
}
