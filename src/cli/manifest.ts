import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedPicture } from '#channels/posters/render-pictures.ts';
import { type FactRecord, factRecord } from '#parity/fact-record.ts';
import { editionFacts } from '#parity/ledger-facts.ts';
import type { ViewContext } from '#views/context.ts';
import type { Parity } from './prove-parity.ts';
import { manifestName } from './publish.ts';

/**
 * `dist/manifest.json`: what was published, and from what. Its guide page is `guide/parity.html`;
 * `schema` changes when a field changes its meaning or goes.
 */
export interface Manifest {
  schema: 'zhangbang-manifest/2';
  site: { name: string; edition: string };
  snapshot: {
    /** Day of the edition. */
    edition: string;
    /** SHA-256 over all facts of the edition, shown or not. */
    facts: string;
  };
  /** Numbers that were read back from finished outputs and found right, by channel. */
  proved: Record<string, number>;
  /** Every fact that an output shows. */
  facts: FactRecord[];
  files: ManifestFile[];
}

/** One file. `facts` are ids of facts that were read back from it; absent where there are none. */
interface ManifestFile {
  path: string;
  bytes: number;
  sha256: string;
  /** Strings printed in a picture. */
  texts?: string[];
  facts?: string[];
}

const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** One entry a line, so that two manifests can be compared line by line. */
const lines = (entries: readonly unknown[]): string =>
  entries.map((entry) => `\n  ${JSON.stringify(entry)}`).join(',');

/**
 * Writes `manifest.json` into a finished folder: digest and size of every file, and its facts. To be
 * called only when the privacy gate has read the folder: `pack` takes the digests as the proof of it.
 */
export async function writeManifest(
  folder: string,
  {
    files,
    pictures,
    context,
    parity,
  }: {
    files: readonly string[];
    pictures: readonly Pick<RenderedPicture, 'path' | 'texts'>[];
    context: ViewContext;
    parity: Pick<Parity, 'shown' | 'counts'>;
  },
): Promise<void> {
  const { county, statistics } = context;
  const texts = new Map(pictures.map(({ path, texts: strings }) => [path, strings]));
  const entries: ManifestFile[] = [];
  for (const path of files) {
    const bytes = await readFile(join(folder, path));
    const strings = texts.get(path);
    const facts = [...(parity.shown.get(path) ?? [])].map(({ id }) => id).sort();
    entries.push({
      path,
      bytes: bytes.length,
      sha256: digestOf(bytes),
      ...(strings ? { texts: strings } : {}),
      ...(facts.length > 0 ? { facts } : {}),
    });
  }
  const shown = new Map(
    [...parity.shown.values()].flatMap((facts) => [...facts].map((fact) => [fact.id, fact])),
  );
  const records = [...shown.values()].map(factRecord).sort(byId);
  const all = editionFacts(county, statistics).map(factRecord).sort(byId);
  const head: Omit<Manifest, 'facts' | 'files'> = {
    schema: 'zhangbang-manifest/2',
    site: { name: county.site.value.name, edition: county.site.value.edition },
    snapshot: { edition: county.site.value.edition, facts: digestOf(JSON.stringify(all)) },
    proved: Object.fromEntries(parity.counts),
  };
  const text = `${JSON.stringify(head).slice(0, -1)},\n "facts": [${lines(records)}\n ],\n "files": [${lines(entries)}\n ]}\n`;
  await writeFile(join(folder, manifestName), text, { flag: 'wx' });
}

const byId = (left: FactRecord, right: FactRecord): number => (left.id < right.id ? -1 : 1);
