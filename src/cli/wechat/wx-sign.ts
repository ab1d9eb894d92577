import { join, resolve } from 'node:path';
import { type Effects, type ExitCode, exitCodes, UsageError } from '#cli/effects.ts';
import { SiteFile } from '#domain/town.ts';
import { loadJson } from '#load/entry.ts';
import { credentials } from './credentials.ts';
import { signingServer } from './signing-server.ts';
import { wechatSettings } from './wechat-settings.ts';

export interface WxSignOptions {
  content: string;
  /** Where token and ticket are kept. */
  state: string;
  host: string;
  port: number;
  path: string;
  origin?: string[];
}

/** Open connections get so long to end by themselves. */
const farewellMs = 10_000;

/** Sites to sign for: those named, else the addresses in site.json. */
async function originsOf({ origin, content }: WxSignOptions): Promise<string[]> {
  if (origin) return [...new Set(origin)];
  const path = resolve(content, 'site.json');
  const loaded = await loadJson({ path, file: 'site.json', id: 'site' }, SiteFile).catch(
    (cause: unknown) => {
      throw new UsageError(`读不到 ${path}；用 --origin 写明给哪个网站签名`, { cause });
    },
  );
  const site = loaded.ok ? loaded.value.value : null;
  const known = [site?.base, site?.shortBase].flatMap((one) => (one ? new URL(one).origin : []));
  if (known.length === 0) {
    throw new UsageError('site.json 里没有 base；用 --origin 写明给哪个网站签名');
  }
  return [...new Set(known)];
}

/** Signs pages for WeChat's script until it is told to stop. */
export async function wxSign(options: WxSignOptions, effects: Effects): Promise<ExitCode> {
  const settings = wechatSettings(process.env);
  const origins = await originsOf(options);
  const { ticket } = credentials(settings, join(options.state, 'credentials'));
  const { appId } = settings;
  const { path, host, port } = options;
  const server = signingServer({ appId, ticket, origins, path, log: effects.progress });
  const stopped = new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.once('close', () => done());
  });
  const stop = (): void => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), farewellMs).unref();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  server.listen(port, host, () => {
    const address = server.address();
    const shown = typeof address === 'object' && address ? address.port : port;
    effects.print(`签名服务在 http://${host}:${shown}${path} ，只给 ${origins.join('、')} 签名`);
  });
  try {
    await stopped;
    effects.print('签名服务已停止');
    return exitCodes.done;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new UsageError(`不能在 ${host}:${port} 上开服务（${code}）；换一个 --port 或 --host`, {
        cause,
      });
    }
    throw cause;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
