#!/usr/bin/env node
// Plain JavaScript, so that an old Node can say what is missing instead of a syntax error.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `张榜需要 Node.js 22.12 或更新的版本，现在是 ${process.versions.node}。\n` +
      '在项目里运行 npm ci 会自带 Node.js 24（Linux、Windows、macOS）；再用 npm run build 等命令。\n' +
      '其他系统请从 https://nodejs.org 安装。\n',
  );
  process.exit(3);
}

if (!process.features.typescript) {
  // Node 22.12 to 22.17 strips types only when asked.
  const script = fileURLToPath(import.meta.url);
  const args = ['--experimental-strip-types', '--no-warnings', script, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.exit(status ?? 3);
}

const { quickModules } = await import('../src/load/quick-modules.ts');
quickModules();

try {
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`程序故障，没有发布：${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 3;
}
