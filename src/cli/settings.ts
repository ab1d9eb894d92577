import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: where `astro.config.mjs`, `public/` and `node_modules/` are. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** What is copied to the site as it is. */
export const publicFolder = resolve(projectRoot, 'public');

export interface CommonOptions {
  content: string;
  town?: string[];
  format: 'text' | 'json' | 'sarif';
  /** File for the page that officers read. */
  report?: string;
  cache: string;
}

export interface BuildOptions extends CommonOptions {
  out: string;
  base?: string;
  keepGoing?: boolean;
}

export const defaults = {
  content: resolve(projectRoot, 'content'),
  out: resolve(projectRoot, 'dist'),
  cache: resolve(projectRoot, 'node_modules/.cache/zhangbang'),
  /** What must outlive a cache: what has been sent where. */
  state: resolve(projectRoot, '.zhangbang'),
};
