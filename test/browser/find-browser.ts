import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onThisMachine(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...wellKnown,
  ];
  return candidates.find(isExecutable) ?? null;
}

/** A Chromium that comes as an npm package, for Linux on x64; it brings its own system libraries. */
async function fromPackage(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Makes the package unpack the libraries that a bare machine lacks; read when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function fromDebian(): string | null {
  if (
    process.platform !== 'linux' ||
    process.getuid?.() !== 0 ||
    !isExecutable('/usr/bin/apt-get')
  ) {
    return null;
  }
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return onThisMachine();
}

/**
 * A Chromium to test with: named in the environment, on this machine, from the npm package, or
 * installed from Debian when root. Throws with the ways out: browser tests are never skipped.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH;
  if (named !== undefined) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH or CHROME_PATH names ${named}, which is not executable`);
  }
  const found = onThisMachine() ?? (await fromPackage()) ?? fromDebian();
  if (found !== null) return found;
  throw new Error(
    'No Chromium found for the browser tests. Ways out: ' +
      '(1) install Chrome, Edge or Chromium; ' +
      '(2) set CHROMIUM_PATH to a Chromium executable; ' +
      '(3) on Linux x64, run npm ci without --omit=optional, which brings one.',
  );
}
