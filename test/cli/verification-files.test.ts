import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOutput } from '#cli/output-readers.ts';
import { verificationFault, verificationFindings } from '#cli/wechat/verification-files.ts';

// Eleven digits in a row are no telephone here: the account gives the code.
const code = '13812345678AbCdE';
const name = `MP_verify_${code}.txt`;

test.each([
  { name, content: code, fault: null },
  { name, content: `${code}\n`, fault: null },
  { name, content: `${code}\r\n`, fault: null },
  { name, content: `${code}\n\n`, fault: '内容' },
  { name, content: `\uFEFF${code}`, fault: '内容' },
  { name, content: `${code} 13812345678`, fault: '内容' },
  { name, content: '', fault: '内容' },
  { name: 'MP_verify_13812345678AbCd.txt', content: '13812345678AbCd', fault: '文件名' },
  { name: name.toLowerCase(), content: code.toLowerCase(), fault: '文件名' },
  { name: name.replace('.txt', ' (1).txt'), content: code, fault: '文件名' },
  { name: `${name}.html`, content: code, fault: '文件名' },
])('$name with $content', ({ name: file, content, fault }) => {
  const found = verificationFault(file, Buffer.from(content));
  if (fault === null) expect(found).toBeNull();
  else expect(found).toContain(fault);
});

test('the privacy gate takes a right one at the root, and refuses every other', async () => {
  expect((await readOutput(name, Buffer.from(code))).texts).toEqual([]);
  for (const [path, content] of [
    [`towns/${name}`, code],
    [name, `${code}，张三`],
    ['mp_verify.txt', code],
  ] as const) {
    await expect(readOutput(path, Buffer.from(content))).rejects.toThrow('域名验证文件');
  }
});

test('a wrong one in public is found before anything is built', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangbang-public-'));
  try {
    writeFileSync(join(folder, name), code);
    expect(await verificationFindings(folder)).toEqual([]);
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets', name), code);
    writeFileSync(join(folder, 'MP_verify_short.txt'), 'short');
    const found = await verificationFindings(folder);
    expect(found.map(({ severity, place }) => `${severity} ${place.file}`).sort()).toEqual([
      'error public/MP_verify_short.txt',
      `error public/assets/${name}`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
