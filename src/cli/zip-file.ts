import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A ZIP names no more entries and no higher offsets in its plain form, which every reader knows. */
export const zipLimits = { entries: 65_535, bytes: 4_294_967_295 } as const;

/** What is compressed already only takes time to compress again. */
const packed = new Set('.png .jpg .jpeg .webp .avif .pdf .docx .xlsx .zip .woff2 .ico'.split(' '));

/** The first moment that a ZIP can name, so that the same files give the same bytes. */
const beginning = new Date(1980, 0, 1);

/** Bytes read at a time; compression depends on where it is fed, so they are always as many. */
const chunkBytes = 256 * 1024;

export interface ZipFile {
  /** Adds a file of the disk; resolves to its SHA-256. */
  addFile: (name: string, source: string) => Promise<string>;
  addText: (name: string, text: string) => Promise<void>;
  /** Writes the directory at the end; resolves to the size and SHA-256 of the whole. */
  close: () => Promise<{ bytes: number; sha256: string }>;
  /** Stops writing; what is on the disk is no ZIP. */
  abort: () => Promise<void>;
}

/** The next `chunkBytes` of a file, fewer only at its end. */
async function readChunk(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(chunkBytes);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, chunkBytes - filled, null);
    filled += bytesRead;
    if (bytesRead === 0 || filled === chunkBytes) return buffer.subarray(0, filled);
  }
}

/**
 * A ZIP written piece by piece, of which no more than a piece is ever in memory. Names are UTF-8 and
 * marked so, days are fixed, entries stand in the order in which they are added: the same files give
 * the same bytes on every machine.
 */
export async function zipFile(target: string): Promise<ZipFile> {
  const out = await open(target, 'w');
  const hash = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else waiting.push(data);
  });
  const flush = async (): Promise<void> => {
    if (failure) throw failure;
    for (const piece of waiting) {
      hash.update(piece);
      bytes += piece.length;
      await out.writeFile(piece);
    }
    waiting = [];
  };
  const begin = (name: string): ZipDeflate | ZipPassThrough => {
    const entry = packed.has(extname(name).toLowerCase())
      ? new ZipPassThrough(name)
      : new ZipDeflate(name, { level: 6 });
    entry.mtime = beginning;
    // An entry of Unix: its name is taken as it stands, and everybody may read the file.
    entry.os = 3;
    entry.attrs = 0o100644 * 0x1_0000;
    zip.add(entry);
    return entry;
  };
  return {
    async addFile(name, source) {
      const digest = createHash('sha256');
      const entry = begin(name);
      const handle = await open(source, 'r');
      try {
        for (let chunk = await readChunk(handle); ; ) {
          const next = chunk.length < chunkBytes ? null : await readChunk(handle);
          digest.update(chunk);
          entry.push(chunk, next === null);
          await flush();
          if (next === null) return digest.digest('hex');
          chunk = next;
        }
      } finally {
        await handle.close();
      }
    },
    async addText(name, text) {
      begin(name).push(Buffer.from(text, 'utf8'), true);
      await flush();
    },
    async close() {
      zip.end();
      await flush();
      await out.close();
      return { bytes, sha256: hash.digest('hex') };
    },
    async abort() {
      zip.terminate();
      await out.close();
    },
  };
}
