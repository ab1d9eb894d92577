import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const places = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The machine's nginx, or Debian's when root. Throws with the ways out: never skipped. */
function findNginx(): string {
  const found = [process.env['NGINX_PATH'] ?? '', ...places].find(isExecutable);
  if (found !== undefined) return found;
  if (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    isExecutable('/usr/bin/apt-get')
  ) {
    const options = {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], options);
    const installed = places.find(isExecutable);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No nginx found for the tests of a real server: install it, or name it in NGINX_PATH',
  );
}

/** A port of loopback that nobody listens to. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port of loopback');
  return address.port;
}

/** What a county's server would have (workers of root may read folders of root), with the headers file that the site brings itself. */
const configuration = (folder: string, site: string, port: number): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  types {
    text/html html; text/css css; text/javascript js; application/json json;
    image/svg+xml svg; image/png png; image/jpeg jpg; image/webp webp; text/csv csv;
  }
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
    index index.html;
    include ${site}/server/nginx-headers.conf;
  }
}
`;

export interface Served {
  /** Address of the site's own folder, with a slash at its end. */
  address: string;
  stop: () => void;
}

/** A real nginx over loopback that shows a built site under `root` (`/info/`). */
export async function serveSite(site: string, root: string): Promise<Served> {
  const nginx = findNginx();
  const folder = mkdtempSync(join(tmpdir(), 'zhangbang-nginx-'));
  const port = await freePort();
  const place = join(folder, 'www', root);
  mkdirSync(join(place, '..'), { recursive: true });
  symlinkSync(site, place.replace(/\/$/, ''));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, site, port));
  const server: ChildProcess = spawn(nginx, ['-c', file, '-p', folder], { stdio: 'inherit' });
  const address = `http://127.0.0.1:${port}${root}`;
  const stop = (): void => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 50; tries += 1) {
    if (server.exitCode !== null) break;
    try {
      if ((await fetch(address)).ok) return { address, stop };
    } catch {
      // Not listening yet.
    }
    await wait(100);
  }
  stop();
  throw new Error(`nginx does not serve ${site} at ${address}`);
}
