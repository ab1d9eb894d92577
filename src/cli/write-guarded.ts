import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Finding, isError } from '#domain/finding.ts';
import { UsageError } from './effects.ts';
import { type GateKnowledge, guardOutput } from './output-gate.ts';

/** A finished file and every string that it shows. */
interface Finished {
  name: string;
  bytes: Buffer;
  texts: string[];
}

/**
 * Files put into a folder, all or none: written beside, read by the privacy gate, then moved. With a
 * leak nothing appears and its findings are returned.
 */
export async function writeGuarded(
  files: readonly Finished[],
  out: string,
  knowledge: GateKnowledge,
): Promise<Finding[]> {
  const folder = resolve(out);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new UsageError(`不能写进文件夹 ${out}`, { cause });
  });
  const staged = await mkdtemp(join(folder, '.zhangbang-'));
  try {
    for (const { name, bytes } of files) await writeFile(join(staged, name), bytes, { flag: 'wx' });
    const printed = files.map(({ name, texts }) => ({ path: name, texts }));
    const leaks = await guardOutput(staged, out, knowledge, printed);
    if (leaks.some(isError)) return leaks;
    for (const { name } of files) await rename(join(staged, name), join(folder, name));
    return leaks;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}
