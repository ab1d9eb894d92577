import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { officerFiles } from '#channels/paste/officer-page.ts';
import { isOutside, linkTarget } from '#documents/link-target.ts';
import { portalPath } from '#domain/paths.ts';
import type { PortalItem } from '#views/portal-item.ts';
import { cleanPage } from './clean-page.ts';
import { portalStyleSheet } from './looks.ts';
import { manifestCsv, manifestEntry, manifestJson } from './manifest.ts';
import { copyPage, folderPage, type PortalFolder, portalPage } from './officer-pages.ts';
import {
  bodyName,
  copyName,
  inlineName,
  type PortalEntry,
  type PortalPicture,
  portalEntry,
  prefixOf,
  sha256,
} from './portal-files.ts';

/** Old editors take JPEG and PNG; wider than this no portal shows. */
const widest = 1080;

export interface PortalInput {
  /** Folder of the built site. */
  folder: string;
  /** The site's address with a slash at its end; empty when it has none. */
  base: string;
  items: readonly PortalItem[];
  /** Names of towns by id. */
  towns: ReadonlyMap<string, string>;
  /** Charts that are drawn as pictures already, by their page. */
  charts: readonly { page: string; title: string; path: string }[];
}

async function asJpeg(file: string): Promise<Buffer> {
  return await sharp(await readFile(file), { limitInputPixels: 100_000_000 })
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Size of a published picture as its JPEG shows it. */
async function sizeOf(file: string): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(await readFile(file)).metadata();
  const shown = Math.min(width, widest);
  return { width: shown, height: Math.round((height * shown) / width) };
}

/** `images/qinghe/a-1b2c.webp` as `images_qinghe_a-1b2c.jpg`. */
const pictureName = (path: string): string =>
  `${path.replaceAll('/', '_').replace(/\.[^.]+$/, '')}.jpg`;

const picturesOnPage = (html: string, page: string): string[] => [
  ...new Set(
    [...html.matchAll(/<img\b[^>]*?\ssrc="([^"]+)"/g)].flatMap(([, src = '']) => {
      const { path } = linkTarget(src, page);
      return path === null || isOutside(src) ? [] : [path];
    }),
  ),
];

async function entryOf(item: PortalItem, input: PortalInput): Promise<PortalEntry> {
  const { folder, base, charts } = input;
  const html = await readFile(join(folder, item.page), 'utf8');
  const drawn = charts.filter(({ page }) => page === item.page);
  const sources = [...picturesOnPage(html, item.page), ...drawn.map(({ path }) => path)];
  const known = new Map<string, PortalPicture>();
  for (const source of sources) {
    const size = await sizeOf(join(folder, source));
    known.set(source, { name: pictureName(source), source, ...size });
  }
  const used = new Map<string, PortalPicture>();
  const use = (source: string): PortalPicture | null => {
    const picture = known.get(source);
    if (picture) used.set(source, picture);
    return picture ?? null;
  };
  const nodes = cleanPage(html, {
    prefix: prefixOf(item),
    linked: base !== '',
    address: (href) => {
      if (isOutside(href)) return href;
      const { path, fragment } = linkTarget(href, item.page);
      if (base === '' || path === null) return null;
      return `${base}${path}${fragment === '' ? '' : `#${encodeURIComponent(fragment)}`}`;
    },
    picture: (src) => use(linkTarget(src, item.page).path ?? ''),
    chart: (title) => use(drawn.find((chart) => chart.title === title)?.path ?? ''),
  });
  return portalEntry(item, nodes, [...used.values()]);
}

const folderTitles: Readonly<Record<string, string>> = {
  policies: '政策解读（全县共用）',
  county: '全县',
};

/**
 * Writes `portal/`: for each item the page of the site as bodies to paste, with its pictures, and the
 * officers' pages and manifests. The site must be built. Resolves to the paths written.
 */
export async function writePortal(input: PortalInput): Promise<string[]> {
  const { folder, base, items, towns } = input;
  const paths: string[] = [];
  const write = async (path: string, bytes: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes, { flag: 'wx' });
    paths.push(path);
  };
  const folders = [...Map.groupBy(items, (item) => item.folder)].map(
    ([id, members]): PortalFolder => ({
      id,
      title: towns.get(id) ?? folderTitles[id] ?? id,
      items: members,
    }),
  );
  const shared = folders.find(({ id }) => id === 'policies') ?? null;
  for (const place of folders) {
    const at = (name: string): string => `portal/${place.id}/${name}`;
    const digests = new Map<string, string>();
    const entries: ReturnType<typeof manifestEntry>[] = [];
    for (const item of place.items) {
      const entry = await entryOf(item, input);
      for (const { name, source } of entry.pictures) {
        if (digests.has(name)) continue;
        const bytes = await asJpeg(join(folder, source));
        digests.set(name, sha256(bytes));
        await write(at(name), bytes);
      }
      await write(at(bodyName(item)), entry.classes);
      await write(at(inlineName(item)), entry.inline);
      await write(at(copyName(item)), copyPage(entry, base));
      entries.push(manifestEntry(entry, digests));
    }
    await write(at('manifest.json'), manifestJson(entries));
    await write(at('manifest.csv'), manifestCsv(entries));
    const [first] = place.items;
    if (first) await write(at('zhangbang.css'), portalStyleSheet(first.theme));
    const isTown = towns.has(place.id);
    await write(at('index.html'), folderPage(place, isTown ? shared : null));
  }
  for (const [name, bytes] of await officerFiles()) await write(`portal/${name}`, bytes);
  await write(portalPath, portalPage(folders));
  return paths;
}
