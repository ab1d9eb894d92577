import process from 'node:process';

export interface PreviewSiteOptions {
  root: string;
  /** A built site. */
  out: string;
  port: number;
}

/**
 * Serves a built site on this computer only. Resolves once it listens; the next free port is taken
 * when `port` is in use. `stop` closes it.
 */
export async function previewSite({ root, out, port }: PreviewSiteOptions) {
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1' });
  const { preview } = await import('astro');
  const server = await preview({
    root,
    outDir: out,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port },
  });
  return {
    address: `http://127.0.0.1:${server.port}/`,
    stop: () => server.stop(),
    closed: () => server.closed(),
  };
}
