import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { detectPersonalData } from '#privacy/detect.ts';
import { htmlTexts } from '#privacy/html-texts.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import type { Manifest } from './manifest.ts';
import { listFiles } from './output.ts';
import { siteFolder, startName, startPage, sumsName } from './pack-start.ts';
import { manifestName } from './publish.ts';
import { zipFile, zipLimits } from './zip-file.ts';

export interface PackOptions {
  /** The finished site. */
  out: string;
  /** The ZIP to write; named by the edition when it is left out. */
  to?: string;
}

/** What the start page and the check of files need of it. */
type Listed = Pick<Manifest, 'site' | 'files'>;

const digestOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

async function readManifest(folder: string, shown: string): Promise<Listed & { raw: Buffer }> {
  const raw = await readFile(join(folder, manifestName)).catch((cause: unknown) => {
    throw new UsageError(`${shown} 里没有生成好的网站（缺 ${manifestName}）：先运行 build`, {
      cause,
    });
  });
  const manifest = JSON.parse(raw.toString('utf8')) as Partial<Listed>;
  if (!manifest.files || !manifest.site) {
    throw new UsageError(`${shown} 是以前的版本生成的：重新运行 build`);
  }
  return { site: manifest.site, files: manifest.files, raw };
}

/** Up to five names, for a message. */
const some = (names: readonly string[]): string =>
  `${names.slice(0, 5).join('、')}${names.length > 5 ? ` 等 ${names.length} 个` : ''}`;

/** The folder holds what the build wrote and the gate has read: no file more, none less. */
async function refuseOthers(folder: string, shown: string, manifest: Listed): Promise<void> {
  const present = new Set(await listFiles(folder));
  const named = new Set([...manifest.files.map(({ path }) => path), manifestName]);
  const missing = [...named].filter((path) => !present.has(path));
  const strange = [...present].filter((path) => !named.has(path));
  if (missing.length > 0) throw new UsageError(`${shown} 里少了：${some(missing)}；重新运行 build`);
  if (strange.length > 0) {
    throw new UsageError(
      `${shown} 里有不是 build 生成的文件：${some(strange)}；移走，或重新运行 build`,
    );
  }
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  // Names and directory are far less than the files; a tenth is left for them.
  if (named.size + 2 > zipLimits.entries || bytes > zipLimits.bytes * 0.9) {
    throw new UsageError('网站太大，一个 ZIP 装不下：用 build --town 按镇生成，分开打包');
  }
}

/** The one page that no gate has read before holds no personal data. */
function judgeStart(page: string): void {
  for (const { text, context } of htmlTexts(page)) {
    const [datum] = detectPersonalData(text, { context });
    if (datum) throw new Error(`Personal data on the first page of the package: ${datum.masked}`);
  }
}

/**
 * Packs a finished site into one ZIP for a computer without network, with a first page and a list of
 * digests, and the digest of the ZIP beside it. Every file is compared with the digest that the build
 * wrote after the privacy gate had read it; one that has changed since stops everything.
 */
export async function pack(options: PackOptions, effects: Effects): Promise<ExitCode> {
  const folder = resolve(options.out);
  const shown = basename(folder);
  const { raw, ...manifest } = await readManifest(folder, shown);
  await refuseOthers(folder, shown, manifest);
  const root = `zhangbang-${manifest.site.edition}`;
  const target = resolve(options.to ?? `${root}.zip`);
  if (target.startsWith(`${folder}/`)) throw new UsageError('ZIP 不能写进网站自己的文件夹');
  const files = [...manifest.files, { path: manifestName, sha256: digestOf(raw) }].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const start = startPage(manifest.site, files.length);
  judgeStart(start);
  const sums = [
    { path: startName, sha256: digestOf(start) },
    ...files.map(({ path, sha256 }) => ({ path: `${siteFolder}/${path}`, sha256 })),
  ];
  await mkdir(dirname(target), { recursive: true });
  const unfinished = `${target}.part`;
  const zip = await zipFile(unfinished);
  try {
    const list = sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
    await zip.addText(`${root}/${sumsName}`, list);
    await zip.addText(`${root}/${startName}`, start);
    for (const [index, { path, sha256 }] of files.entries()) {
      const digest = await zip.addFile(`${root}/${siteFolder}/${path}`, join(folder, path));
      if (digest !== sha256) {
        throw new UsageError(`“${path}”在生成以后改过，个人信息检查没有读过它：重新运行 build`);
      }
      if (index % 500 === 499) effects.progress(`[${index + 1}/${files.length}] 打包`);
    }
    const { bytes, sha256 } = await zip.close();
    await rename(unfinished, target);
    await writeFile(`${target}.sha256`, `${sha256}  ${basename(target)}\n`);
    effects.print(`已打包 ${files.length} 个文件，${bytes} 字节：${basename(target)}`);
    effects.print(`校验码：${basename(target)}.sha256`);
    return exitCodes.done;
  } catch (error) {
    await zip.abort().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}
