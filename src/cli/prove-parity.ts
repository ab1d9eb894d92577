import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RenderedPicture } from '#channels/posters/render-pictures.ts';
import { compareFindings, type Finding } from '#domain/finding.ts';
import { wordFilePath } from '#domain/paths.ts';
import { channelMismatch } from '#parity/channel-mismatch.ts';
import { type FinishedFiles, proveEdition, type StatedFacts } from '#parity/prove-edition.ts';
import type { ShownFact } from '#parity/shown-fact.ts';
import type { ViewContext } from '#views/context.ts';
import { allWords } from '#views/words.ts';
import { readOutput } from './output-readers.ts';

/** What the proof found: which facts each file shows, and how many numbers were read back. */
export interface Parity {
  findings: Finding[];
  /** Facts by path. */
  shown: Map<string, Set<ShownFact>>;
  /** Numbers read back and found right, by channel, in the order of the proof. */
  counts: Map<string, number>;
}

/** Facts that the texts for phones say they state, by path. */
const statedFacts = (context: ViewContext): StatedFacts =>
  new Map(
    allWords(context).flatMap(({ source, texts }) =>
      texts.map(({ file, facts }) => [wordFilePath(source.id, file), facts] as const),
    ),
  );

/** The finished folder for the proof: files as they lie on the disk, pictures by their strings. */
function finishedFiles(
  folder: string,
  paths: readonly string[],
  pictures: readonly Pick<RenderedPicture, 'path' | 'texts'>[],
): FinishedFiles {
  const printed = new Map(pictures.map(({ path, texts }) => [path, texts]));
  const byFolder = Map.groupBy(paths, (path) => path.replace(/[^/]*$/, ''));
  return {
    under: (prefix) =>
      prefix === ''
        ? paths
        : (byFolder.get(prefix.replace(/[^/]*$/, '')) ?? []).filter((path) =>
            path.startsWith(prefix),
          ),
    text: (path) => readFile(join(folder, path), 'utf8'),
    words: async (path) => {
      const strings = printed.get(path);
      if (strings) return strings;
      const { texts } = await readOutput(path, await readFile(join(folder, path)));
      return texts.map(({ text }) => text);
    },
  };
}

/**
 * Reads every output under `folder` back and compares the facts in it with the ledger. Findings
 * stand at `<folder shown>/<path>`. Throws when the edition has facts and nothing was read back.
 */
export async function proveParity(
  folder: string,
  shown: string,
  context: ViewContext,
  paths: readonly string[],
  pictures: readonly Pick<RenderedPicture, 'path' | 'texts'>[],
): Promise<Parity> {
  const parity: Parity = { findings: [], shown: new Map(), counts: new Map() };
  const files = finishedFiles(folder, paths, pictures);
  const { county, statistics } = context;
  for await (const proof of proveEdition(county, statistics, files, statedFacts(context))) {
    const { channel, proved, faults, pathAt } = proof;
    const count = [...proved.values()].reduce((sum, places) => sum + places.length, 0);
    parity.counts.set(channel, (parity.counts.get(channel) ?? 0) + count);
    for (const [fact, places] of proved) {
      for (const place of places) {
        const path = pathAt?.(place) ?? proof.paths[0] ?? '';
        const facts = parity.shown.get(path) ?? new Set();
        parity.shown.set(path, facts.add(fact));
      }
    }
    for (const fault of faults) {
      parity.findings.push(channelMismatch(proof, fault, basename(shown)));
    }
  }
  const some = [...statistics.ledgers, ...statistics.county].some(
    ({ figures }) => figures.length > 0,
  );
  if (some && parity.shown.size === 0) {
    throw new Error(`The edition has figures, but none was read back from ${paths.length} files`);
  }
  parity.findings.sort(compareFindings);
  return parity;
}
