import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runCommand } from './run-command.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built fixture county. */
    site: string;
    /** What its build left in the cache. */
    cache: string;
  }
}

/** Builds the fixture county once for all tests that read pages. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zhangbang-test-'));
  const site = join(folder, 'dist');
  const cache = join(folder, 'cache');
  const { status, stderr, stdout } = runCommand([
    'build',
    '--content',
    'test/fixtures/county',
    '--out',
    site,
    '--cache',
    cache,
    '--base',
    'https://county.example/info',
  ]);
  if (status !== 0) throw new Error(`The fixture county cannot be built:\n${stdout}${stderr}`);
  project.provide('site', site);
  project.provide('cache', cache);
  return () => rmSync(folder, { recursive: true, force: true });
}
