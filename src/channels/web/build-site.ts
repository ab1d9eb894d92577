import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { HAND_OVER_VARIABLE, type HandOverIndex } from './hand-over.ts';
import { policyDirectives, scriptSources } from './security-policy.ts';

export interface BuildSiteOptions {
  /** The project's folder, where `astro.config.mjs` and `public/` are. */
  root: string;
  /** Folder written by `writeHandOver`. */
  handOver: string;
  /** Pages are written here. Nothing in it is deleted; files of the same name are replaced. */
  out: string;
  /** For the bundler's own files. */
  cache: string;
  log: (line: string) => void;
}

/**
 * Renders all pages of the hand-over folder and our own guide pages into `out`, and copies
 * `public/`. Silent apart from `log`; asks no network. Not to be run twice at the same time in
 * one process, for the folder's place travels in the environment. Throws with `cause` on failure.
 */
export async function buildSite({ root, handOver, out, cache, log }: BuildSiteOptions) {
  const index = JSON.parse(await readFile(join(handOver, 'index.json'), 'utf8')) as HandOverIndex;
  log(`网页：共 ${index.pages.length} 页，开始生成`);
  const { signing } = index.site;
  const server = await mkdtemp(join(handOver, 'server-'));
  // Its code imports packages of the project, wherever the hand-over folder is.
  await symlink(join(root, 'node_modules'), join(server, 'node_modules'), 'junction');
  const before = process.env[HAND_OVER_VARIABLE];
  process.env[HAND_OVER_VARIABLE] = handOver;
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1' });
  try {
    // Loaded here because it takes about a second, which commands that build nothing should not pay.
    const { build } = await import('astro');
    await build({
      root,
      outDir: out,
      cacheDir: cache,
      build: { server },
      security: {
        csp: {
          directives: [...policyDirectives(signing)],
          scriptDirective: { resources: scriptSources(signing) },
        },
      },
      integrations: [serverFolderOfItsOwn],
      logLevel: 'silent',
      vite: { cacheDir: join(cache, 'vite'), logLevel: 'silent' },
    });
  } catch (cause) {
    throw new Error(`Astro could not build the pages of ${handOver} into ${out}`, { cause });
  } finally {
    if (before === undefined) delete process.env[HAND_OVER_VARIABLE];
    else process.env[HAND_OVER_VARIABLE] = before;
  }
  await minifyScripts(join(out, 'assets/hashed'));
  log(`网页：共 ${index.pages.length} 页，已生成`);
}

/**
 * Without an adapter Astro puts the code that renders pages into the folder that a command is
 * started from, where two builds at once overwrite each other and packages are not found.
 */
const serverFolderOfItsOwn: AstroIntegration = {
  name: 'zhangbang:server-folder',
  hooks: {
    'astro:config:done'({ setAdapter }) {
      setAdapter({
        name: 'zhangbang:server-folder',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        supportedAstroFeatures: { staticOutput: 'stable' },
      });
    },
  },
};

/** Scripts without comments and with short names, for every phone loads them; their file names stay. */
async function minifyScripts(folder: string): Promise<void> {
  const { minifySync } = await import('vite');
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    const { code, errors } = minifySync(name, await readFile(file, 'utf8'));
    if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message)}`);
    await writeFile(file, `${code}\n`);
  }
}
