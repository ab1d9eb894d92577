import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSealed, writeSealed } from '#channels/posters/engine/picture-cache.ts';
import type { Finding } from '#domain/finding.ts';
import type { PosterView } from '#views/pictures.ts';
import { contentDigest } from './content-digest.ts';
import type { Effects } from './effects.ts';
import type { GateKnowledge } from './output-gate.ts';

/** What posters need of a county without errors: nothing has to be read or judged again for it. */
export interface JudgedPosters {
  views: PosterView[];
  knowledge: GateKnowledge;
  townNames: [string, string][];
}

type Outcome =
  | { ok: true; value: JudgedPosters }
  | { ok: false; findings: Finding[]; townNames: Map<string, string> };

interface PosterSource {
  content: string;
  cache: string;
  town?: string;
  base?: string;
}

/** One file for each way of asking, so that what is kept does not grow. */
const keptAt = ({ content, cache, town, base }: PosterSource): string => {
  const asked = createHash('sha256').update(JSON.stringify([content, town, base]));
  return join(cache, 'judged', `${asked.digest('hex')}.json`);
};

interface Kept extends Omit<JudgedPosters, 'knowledge'> {
  digest: string;
  knowledge: Omit<GateKnowledge, 'declared'> & {
    declared: Omit<GateKnowledge['declared'], 'officeMobiles'> & { officeMobiles: string[] };
  };
}

async function readKept(path: string, digest: string): Promise<JudgedPosters | null> {
  const bytes = await readSealed(path);
  if (bytes === null) return null;
  const { digest: of, knowledge, ...rest } = JSON.parse(bytes.toString('utf8')) as Kept;
  if (of !== digest) return null;
  const officeMobiles = new Set(knowledge.declared.officeMobiles);
  return {
    ...rest,
    knowledge: { ...knowledge, declared: { ...knowledge.declared, officeMobiles } },
  };
}

async function writeKept(path: string, digest: string, value: JudgedPosters): Promise<void> {
  const { knowledge, ...rest } = value;
  const officeMobiles = [...knowledge.declared.officeMobiles];
  const kept: Kept = {
    ...rest,
    digest,
    knowledge: { ...knowledge, declared: { ...knowledge.declared, officeMobiles } },
  };
  await writeSealed(path, Buffer.from(JSON.stringify(kept)));
}

/** Reads and judges the county, and makes the views of its posters. */
async function judge({ town, ...source }: PosterSource, effects: Effects): Promise<Outcome> {
  const [{ prepareForPaper }, { viewContext }, { posterViews }, { gateKnowledge }] =
    await Promise.all([
      import('./prepare-for-paper.ts'),
      import('#views/context.ts'),
      import('#views/picture-views.ts'),
      import('./output-gate.ts'),
    ]);
  const prepared = await prepareForPaper({ ...source, town: town ?? null }, effects);
  if (!prepared.ok) return prepared;
  const context = viewContext(prepared.edition, source.base);
  const value = {
    views: posterViews(context),
    knowledge: gateKnowledge(context.county),
    townNames: [...prepared.townNames],
  };
  return { ok: true, value };
}

/**
 * The posters of a county as judged, or what stands in the way. A county that was found without
 * errors is not judged again while its content and the program are unchanged.
 */
export async function judgedPosters(source: PosterSource, effects: Effects): Promise<Outcome> {
  const digest = contentDigest(source.content);
  const path = keptAt(source);
  const kept = digest === null ? null : await readKept(path, digest);
  if (kept !== null) return { ok: true, value: kept };
  const judged = await judge(source, effects);
  // Somebody may have written while we read.
  if (judged.ok && digest !== null && digest === contentDigest(source.content))
    await writeKept(path, digest, judged.value);
  return judged;
}
