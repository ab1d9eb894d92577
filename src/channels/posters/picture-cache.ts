import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const digestOf = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

async function readIfThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Error(`cannot read ${path}`, { cause: error });
  });
}

/** Writes beside the target and renames, so that an interrupted run leaves no half file. */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  await writeFile(beside, data);
  await rename(beside, path);
}

const recordPath = (cache: string, key: string) =>
  join(cache, 'pictures', key.slice(0, 2), `${key}.json`);
const filePath = (cache: string, digest: string) =>
  join(cache, 'pictures', digest.slice(0, 2), `${digest}.bin`);

/** The record kept under a key; null when there is none or its digest does not match. */
export async function readRecord<Value>(cache: string, key: string): Promise<Value | null> {
  const bytes = await readIfThere(recordPath(cache, key));
  if (bytes === null) return null;
  const content = bytes.toString('utf8');
  const end = content.indexOf('\n');
  const body = content.slice(end + 1);
  return end === 64 && content.slice(0, 64) === digestOf(body) ? (JSON.parse(body) as Value) : null;
}

export function writeRecord(cache: string, key: string, value: unknown): Promise<void> {
  const body = JSON.stringify(value);
  return writeWhole(recordPath(cache, key), `${digestOf(body)}\n${body}`);
}

/** A kept picture file by its digest; null when it is gone or damaged. */
export async function readKeptFile(cache: string, digest: string): Promise<Buffer | null> {
  const bytes = await readIfThere(filePath(cache, digest));
  return bytes !== null && digestOf(bytes) === digest ? bytes : null;
}

/** Keeps a picture file and returns its digest. */
export async function keepFile(cache: string, data: Buffer): Promise<string> {
  const digest = digestOf(data);
  await writeWhole(filePath(cache, digest), data);
  return digest;
}
