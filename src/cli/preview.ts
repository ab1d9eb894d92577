import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { previewSite } from '#channels/web/preview-site.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { projectRoot } from './settings.ts';

/** Serves a built site on this computer until interrupted. */
export async function preview(
  { out, port }: { out: string; port: number },
  effects: Effects,
): Promise<ExitCode> {
  if (!existsSync(join(out, 'index.html'))) {
    throw new UsageError(`${out} 里没有生成好的网站；先运行 npm run build`);
  }
  const server = await previewSite({ root: projectRoot, out, port });
  effects.print(`在浏览器里打开 ${server.address} ，按 Ctrl+C 结束`);
  await server.closed();
  return exitCodes.done;
}
