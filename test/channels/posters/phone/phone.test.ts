import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RenderedPicture, renderPictures } from '#channels/posters/render-pictures.ts';
import type { PhoneView } from '#views/pictures.ts';
import { poster } from '../examples.ts';
import { readCodes } from '../read-codes.ts';
import { templateExamples } from '../templates/examples.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const address = 'https://gk.qingshan.example/s/rmwyp3uc/';
const phone = (id: string, rest: Partial<PhoneView> = {}): PhoneView => ({
  ...poster(),
  id: `phone/${id}`,
  notice: id,
  headlines: ['育儿补贴发放情况公示'],
  day: '2026年10月9日',
  scan: '长按识别二维码，看全文',
  description: '2026年前三季度育儿补贴发放到各村的人数和金额。',
  slogans: [],
  figures: [
    { label: '发放人数', text: '123人' },
    { label: '发放金额', text: '44.28万元' },
  ],
  figuresAsOf: '2026年1—9月',
  points: [
    { label: '公示期', text: '2026年10月9日至2026年10月16日，5个工作日' },
    { label: '步骤', text: '提出申请，村级核对，镇级初审，县级确认，按时发放' },
  ],
  address,
  addressText: 'gk.qingshan.example/s/rmwyp3uc',
  ...rest,
});

const long = '关于对2026年度农村最低生活保障家庭复核结果进行公示并接受群众监督的通知';
const views = [
  phone('plain'),
  phone('crowded', {
    title: long,
    headlines: [long],
    points: Array.from({ length: 9 }, (_, at) => ({ label: `第${at}点`, text: '说明'.repeat(40) })),
  }),
  phone('wide-table', { blocks: (templateExamples.notice ?? poster()).blocks }),
];

let folder = '';
let pictures: RenderedPicture[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phone-'));
  const common = { posters: [], shares: [], phones: views, cache: join(folder, 'cache') };
  const drawn = await renderPictures({ ...common, out: folder });
  expect(drawn.findings).toEqual([]);
  pictures = drawn.pictures;
});
afterAll(() => rm(folder, { recursive: true }));

const bytesOf = ({ path }: { path: string }): Promise<Buffer> => readFile(join(folder, path));

test('each notice has both short pictures and long ones, in exact dots, up to 500 kB', async () => {
  for (const { id } of views) {
    const own = pictures.filter(({ path }) => path.startsWith(`${id}-`));
    expect(own.slice(0, 3).map(({ path }) => path)).toEqual([
      `${id}-1920.jpg`,
      `${id}-1440.jpg`,
      `${id}-long-1.jpg`,
    ]);
    for (const picture of own) {
      const bytes = await bytesOf(picture);
      const { width, height, format } = await sharp(bytes).metadata();
      expect({ width, height, format }).toEqual({
        width: 1080,
        height: picture.height,
        format: 'jpeg',
      });
      expect(picture.height).toBeLessThanOrEqual(4000);
      expect(bytes.length).toBeLessThanOrEqual(500_000);
    }
  }
});

test('long pictures show every row of a list once, whole', () => {
  const texts = pictures
    .filter(({ path }) => path.startsWith('phone/wide-table-long'))
    .flatMap((picture) => picture.texts);
  for (const number of ['1', '12', '24'])
    expect(texts.filter((text) => text === number)).toHaveLength(1);
});

/** What chat programs make of a picture: short side 1440 at most, and coarser until it is small. */
async function recompressed(bytes: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata();
  const scale = Math.min(1, 1440 / Math.min(width, height));
  for (const quality of [80, 70, 60, 50, 40, 30]) {
    const made = await sharp(bytes)
      .resize(Math.round(width * scale))
      .jpeg({ quality })
      .toBuffer();
    if (made.length <= 280_000 || quality === 30) return made;
  }
  throw new Error('no quality');
}

const thumbnail = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes).resize(540).jpeg({ quality: 60 }).toBuffer();

test('the code is read again after chat programs have packed the picture anew', async () => {
  expect(address.length).toBeLessThanOrEqual(40);
  for (const picture of pictures) {
    const sent = await recompressed(await bytesOf(picture));
    for (const seen of [sent, await thumbnail(sent)])
      expect({ path: picture.path, ...(await readCodes(seen)) }).toEqual({
        path: picture.path,
        jsqr: address,
        zbar: [address],
      });
  }
});

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** Contrast between the darkest and the lightest hundredth of a strip of the picture. */
async function contrast(bytes: Buffer, top: number, height: number): Promise<number> {
  const { data, info } = await sharp(bytes)
    .extract({ left: 40, top, width: 1000, height })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lights: number[] = [];
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((index) =>
      channel((data[at + index] ?? 0) / 255),
    );
    lights.push(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  }
  lights.sort((a, b) => a - b);
  const at = (share: number): number => lights[Math.floor(lights.length * share)] ?? 0;
  return (at(0.99) + 0.05) / (at(0.01) + 0.05);
}

test('title and words keep a contrast of 4.5 to 1 in the packed picture', async () => {
  for (const picture of pictures.filter(({ path }) => path.endsWith('-1920.jpg'))) {
    const sent = await recompressed(await bytesOf(picture));
    for (const top of [150, 700, 1600]) expect(await contrast(sent, top, 200)).toBeGreaterThan(4.5);
  }
});

test('what has no room is left out whole, never cut; the title always stands', () => {
  const crowded = pictures.filter(({ path }) => path.startsWith('phone/crowded-1'));
  const told = new Set(views[1]?.points.map(({ text }) => text));
  for (const { texts } of crowded) {
    expect(texts).toContain(long);
    // A number never stands without its day.
    expect(texts.includes('123人')).toBe(texts.includes('2026年1—9月'));
    const points = texts.filter((text) => text.startsWith('说明'));
    expect(points.length).toBeLessThan(9);
    expect(points.every((text) => told.has(text))).toBe(true);
  }
});
