import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { renderPictures } from '#channels/posters/render-pictures.ts';
import { bare, figure, fortyVillages, historicalShare, poster, share } from './examples.ts';

// Cold faces and A3 sheets take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  name: string,
  views: Partial<Parameters<typeof renderPictures>[0]>,
  cache = `${name}-cache`,
) {
  const lines: string[] = [];
  const out = join(folder, name);
  const result = await renderPictures({
    posters: [],
    shares: [],
    ...views,
    out,
    cache: join(folder, cache),
    log: (line) => lines.push(line),
  });
  const file = (path: string) => readFile(join(out, path));
  return { ...result, lines, file };
}

test('a poster is an A3 sheet at 150 dots an inch whose QR holds the address', async () => {
  const view = poster();
  const { pictures, findings, file } = await run('a3', { posters: [view] });
  expect(findings).toEqual([]);
  expect(pictures.map(({ path }) => path)).toEqual(['posters/qingshan/childcare.png']);
  const image = sharp(await file('posters/qingshan/childcare.png'));
  // 297 mm and 420 mm at 150 dots an inch are 1753.9 and 2480.3 dots.
  expect(await image.metadata()).toMatchObject({
    width: 1754,
    height: 2480,
    density: 150,
    hasAlpha: false,
  });
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const code = jsQR.default(new Uint8ClampedArray(data), info.width, info.height);
  expect(code?.data).toBe(view.address);
  const corners = code?.location;
  const width = (corners?.topRightCorner.x ?? 0) - (corners?.topLeftCorner.x ?? 0);
  expect((width / 150) * 25.4).toBeGreaterThanOrEqual(25);
});

test('a long board goes on to numbered sheets', async () => {
  const { pictures } = await run('long', { posters: [fortyVillages] });
  expect(pictures.length).toBeGreaterThan(1);
  expect(pictures[1]?.path).toBe('posters/qingshan/forty-2.png');
  for (const { texts, sheet } of pictures)
    expect(texts).toContain(`第${sheet}页/共${pictures.length}页`);
});

test('share pictures have their three sizes and stay small', async () => {
  const { pictures, file } = await run('share', { shares: [share(), historicalShare] });
  expect(pictures.map(({ path, width, height }) => [path, width, height])).toEqual([
    ['share/qingshan/board-childcare-600.jpg', 600, 600],
    ['share/qingshan/board-childcare-400.jpg', 400, 400],
    ['share/qingshan/board-childcare-900.jpg', 900, 383],
    ['share/qingshan/doc-plan-600.jpg', 600, 600],
    ['share/qingshan/doc-plan-400.jpg', 400, 400],
    ['share/qingshan/doc-plan-900.jpg', 900, 383],
  ]);
  for (const { path, width, height } of pictures) {
    const bytes = await file(path);
    expect(bytes.length).toBeLessThanOrEqual(60_000);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
  }
  expect(pictures[3]?.texts).toContain('历史资料');
});

test('the same view gives the same bytes, whatever else is drawn with it', async () => {
  const alone = await run('alone', { posters: [bare] });
  const together = await run('together', { posters: [poster(), bare] });
  expect(await together.file('posters/qingshan/bare.png')).toEqual(
    await alone.file('posters/qingshan/bare.png'),
  );
});

test('an unchanged picture comes from the cache, a changed number is drawn again', async () => {
  const first = await run('first', { posters: [bare], shares: [share()] }, 'kept');
  const second = await run('second', { posters: [bare], shares: [share()] }, 'kept');
  expect(second.lines.every((line) => line.endsWith('未变'))).toBe(true);
  expect(second.pictures).toEqual(first.pictures);
  const changed = {
    ...bare,
    blocks: [{ type: 'figures' as const, title: '', figures: [figure('出生登记', '7', '人')] }],
  };
  const third = await run('third', { posters: [changed], shares: [share()] }, 'kept');
  expect(third.lines.map((line) => line.split(' ').at(-1))).toEqual(['已绘制', '未变', '未变']);
  const path = 'posters/qingshan/bare.png';
  expect(await third.file(path)).not.toEqual(await first.file(path));
});

test('a damaged cache entry is drawn again', async () => {
  const first = await run('whole', { posters: [bare] }, 'damaged');
  const kept = join(folder, 'damaged', 'pictures');
  for (const name of await readdir(kept, { recursive: true }))
    if (name.includes('-')) await writeFile(join(kept, name), 'damaged');
  const second = await run('mended', { posters: [bare] }, 'damaged');
  expect(second.lines[0]).toMatch(/已绘制$/u);
  const path = 'posters/qingshan/bare.png';
  expect(await second.file(path)).toEqual(await first.file(path));
});

test('a picture with an error is not written', async () => {
  const { pictures, findings } = await run('bad', { posters: [{ ...bare, title: '开业🎉' }] });
  expect(pictures).toEqual([]);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['missing-glyph', 'error'],
  ]);
});

test('two views with one path are a fault of the program', async () => {
  await expect(run('twice', { posters: [bare, { ...bare, file: 'other.json' }] })).rejects.toThrow(
    /other\.json/u,
  );
});

test('no system font is used: the same bytes with an empty fontconfig', async () => {
  const view = poster();
  const here = await run('system', { posters: [view] });
  const fonts = join(folder, 'no-fonts');
  await mkdir(fonts);
  await writeFile(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><cachedir>${fonts}</cachedir></fontconfig>`,
  );
  const input = JSON.stringify({
    posters: [view],
    shares: [],
    out: join(folder, 'empty'),
    cache: join(folder, 'empty-cache'),
  });
  await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { renderPictures } from '#channels/posters/render-pictures.ts';
       await renderPictures(${input});`,
    ],
    {
      cwd: process.cwd(),
      env: {
        ...process.env,
        FONTCONFIG_FILE: join(fonts, 'fonts.conf'),
        FONTCONFIG_PATH: fonts,
        HOME: fonts,
        NODE_OPTIONS: '',
      },
    },
  );
  expect(await readFile(join(folder, 'empty', 'posters/qingshan/childcare.png'))).toEqual(
    await here.file('posters/qingshan/childcare.png'),
  );
});
