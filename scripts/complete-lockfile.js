// Completes package-lock.json after `npm install`. A registry that lacks the packages of other
// platforms makes npm leave them out, and `npm ci` then refuses the file on every platform. Each
// missing one is entered with its exact version, and skipped wherever its system does not match.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const libraries = {
  gnu: 'glibc',
  glibc: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
  gnueabihf: 'glibc',
};
const aliases = { win: 'win32', linuxmusl: 'linux', wasm: 'wasm32', armv6: 'arm', armv7: 'arm' };

/** What a package's name says of the machine that it is for. */
function platformOf(name) {
  const words = name
    .replace(/^@/, '')
    .split(/[/-]/)
    .map((word) => aliases[word] ?? word);
  const found = (known) => words.filter((word) => known.includes(word));
  const libc = words.flatMap((word) => libraries[word] ?? []);
  if (/linuxmusl/.test(name)) libc.push('musl');
  return {
    ...(found(systems).length > 0 ? { os: found(systems).slice(-1) } : {}),
    ...(found(processors).length > 0 ? { cpu: found(processors).slice(-1) } : {}),
    ...(libc.length > 0 ? { libc: libc.slice(-1) } : {}),
  };
}

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

/** Where Node would look for `name` from the package at `from`. */
function isResolved(from, name) {
  for (
    let folder = from;
    ;
    folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  ) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[place]) return true;
    if (folder === '') return false;
  }
}

const added = [];
for (const [from, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isResolved(from, name)) continue;
    if (!/^\d+\.\d+\.\d+/.test(version))
      throw new Error(`${from} asks for ${name} ${version}, not one version`);
    const platform = platformOf(name);
    if (!platform.os && !platform.cpu)
      throw new Error(`The name ${name} does not tell its platform`);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} packages of other platforms entered\n`);
