import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Slug } from '#domain/fields.ts';
import type { Finding } from '#domain/finding.ts';
import { parsePeriod } from '#domain/period.ts';
import { type VersionKind, versionDay, versionFolder } from '#domain/version.ts';

/** A file of the content folder. `file` is relative to it, with `/`; `id` has no extension. */
export interface ContentFile {
  id: string;
  file: string;
  path: string;
}

/** A version's file, with what it is a version of. */
export interface VersionSource extends ContentFile {
  kind: VersionKind;
  subject: string;
}

export interface TownFolder {
  id: string;
  townFile: ContentFile | null;
  posted: ContentFile | null;
  versions: VersionSource[];
  facts: ContentFile[];
  registers: ContentFile[];
  documents: ContentFile[];
  boards: ContentFile[];
  lists: ContentFile[];
  images: ContentFile[];
}

export interface ContentFolder {
  site: ContentFile | null;
  waivers: ContentFile | null;
  rules: ContentFile | null;
  moved: ContentFile | null;
  policies: ContentFile[];
  versions: VersionSource[];
  towns: TownFolder[];
  findings: Finding[];
}

/** What operating systems and office programs leave behind; not content, and safe to pass over. */
const droppings =
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*|\.git(?:keep|ignore|attributes)|.*~)$/;

interface FolderRule {
  extensions: readonly string[];
  /** Null when the name is right, else how to write it. */
  nameFault: (stem: string) => string | null;
}

// Windows keeps these names for its devices, whatever follows the dot.
const deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/;

const slugFault = (stem: string): string | null => {
  if (deviceName.test(stem)) return 'Windows 电脑上不能用这个名称，换一个';
  return Slug.safeParse(stem).success
    ? null
    : '文件名写小写英文或拼音，以字母开头，词之间用一个连字符，如 village-finance';
};

const json: FolderRule = { extensions: ['.json'], nameFault: slugFault };
const mdx: FolderRule = { extensions: ['.mdx'], nameFault: slugFault };

const versionFile: FolderRule = {
  extensions: ['.json'],
  nameFault: (stem) =>
    versionDay(stem) === null
      ? '文件名写登记那天的日期：2026-09-30；同一天的再一版写 2026-09-30-2'
      : null,
};

const townFolders = {
  facts: {
    extensions: ['.json'],
    nameFault: (stem: string) =>
      parsePeriod(stem) ? null : '文件名写期间：2026、2026-09、2026-01--08 或 2026-09-30',
  },
  registers: json,
  documents: mdx,
  boards: json,
  lists: json,
  images: { extensions: ['.jpg', '.jpeg', '.png', '.webp'], nameFault: slugFault },
} satisfies Record<string, FolderRule>;

const byName = (left: { name: string }, right: { name: string }): number =>
  left.name < right.name ? -1 : left.name > right.name ? 1 : 0;

/** Lists the content folder against its layout; whatever stands elsewhere is a finding. */
export async function listContent(root: string): Promise<ContentFolder> {
  const findings: Finding[] = [];
  const refuse = (file: string, message: string, hint: string): void => {
    findings.push({ rule: 'invalid-content', severity: 'error', message, hint, place: { file } });
  };

  async function entries(folder: string): Promise<{ name: string; kind: 'file' | 'folder' }[]> {
    const names = (await readdir(join(root, folder), { withFileTypes: true })).sort(byName);
    const kept: { name: string; kind: 'file' | 'folder' }[] = [];
    const folded = new Map<string, string>();
    for (const { name } of names) {
      if (droppings.test(name)) continue;
      const file = folder === '' ? name : `${folder}/${name}`;
      const twin = folded.get(name.toLowerCase());
      if (twin !== undefined)
        refuse(file, `与“${twin}”只差大小写，在有的电脑上会互相覆盖`, '改其中一个的名称');
      folded.set(name.toLowerCase(), name);
      const status = await lstat(join(root, file)).catch((error: NodeJS.ErrnoException) => {
        // The name is not UTF-8, so the file cannot be asked for; or it was taken away just now.
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (!status) refuse(file, '文件名读不出来，可能不是 UTF-8 编码', '改用小写英文或拼音命名');
      else if (status.isFile()) kept.push({ name, kind: 'file' });
      else if (status.isDirectory()) kept.push({ name, kind: 'folder' });
      else refuse(file, '这是链接或特殊文件，不读取', '换成普通文件');
    }
    return kept;
  }

  async function filesOf(folder: string, rule: FolderRule): Promise<ContentFile[]> {
    const files: ContentFile[] = [];
    const stems = new Map<string, string>();
    for (const { name, kind } of await entries(folder)) {
      const file = `${folder}/${name}`;
      const extension = rule.extensions.find((candidate) => name.endsWith(candidate));
      if (kind === 'folder' || extension === undefined) {
        refuse(file, '不认识的文件或文件夹', `这里只放 ${rule.extensions.join('、')} 文件`);
        continue;
      }
      const id = name.slice(0, -extension.length);
      const fault = rule.nameFault(id);
      const twin = stems.get(id);
      if (fault) refuse(file, `文件名“${name}”不合要求`, fault);
      else if (twin) refuse(file, `与“${twin}”同名，会发布到同一处`, '改其中一个的名称');
      else files.push({ id, file, path: join(root, file) });
      stems.set(id, name);
    }
    return files;
  }

  /** Versions in `<kind>-<id>` folders; `kinds` are those that may stand here. */
  async function versionsIn(
    folder: string,
    kinds: readonly VersionKind[],
  ): Promise<VersionSource[]> {
    const found: VersionSource[] = [];
    for (const { name, kind } of await entries(folder)) {
      const file = `${folder}/${name}`;
      const named = versionFolder(name);
      if (kind === 'file' || !named || !kinds.includes(named.kind) || slugFault(named.subject)) {
        refuse(
          file,
          '不认识的文件或文件夹',
          `这里只放版本文件夹，名称是 ${kinds.map((one) => `${one}-编号`).join('、')}，由 zhangbang record 写`,
        );
        continue;
      }
      const files = await filesOf(file, versionFile);
      found.push(...files.map((source) => ({ ...source, ...named })));
    }
    return found;
  }

  async function townFolder(id: string): Promise<TownFolder> {
    const folder = `towns/${id}`;
    const town: TownFolder = {
      id,
      townFile: null,
      posted: null,
      versions: [],
      facts: [],
      registers: [],
      documents: [],
      boards: [],
      lists: [],
      images: [],
    };
    for (const { name, kind } of await entries(folder)) {
      const file = `${folder}/${name}`;
      if (name === 'town.json' && kind === 'file') {
        town.townFile = { id: 'town', file, path: join(root, file) };
      } else if (name === 'posted.json' && kind === 'file') {
        town.posted = { id: 'posted', file, path: join(root, file) };
      } else if (name === 'versions' && kind === 'folder') {
        town.versions = await versionsIn(file, ['document', 'board']);
      } else if (kind === 'folder' && Object.hasOwn(townFolders, name)) {
        const key = name as keyof typeof townFolders;
        town[key] = await filesOf(file, townFolders[key]);
      } else {
        refuse(
          file,
          '不认识的文件或文件夹',
          `每个镇的文件夹里只有 town.json、posted.json 和 ${Object.keys(townFolders).join('、')}、versions 文件夹`,
        );
      }
    }
    if (!town.townFile)
      refuse(`${folder}/town.json`, '缺少 town.json', '照其他镇的 town.json 写一份');
    return town;
  }

  const content: ContentFolder = {
    site: null,
    waivers: null,
    rules: null,
    moved: null,
    policies: [],
    versions: [],
    towns: [],
    findings,
  };
  for (const { name, kind } of await entries('')) {
    if (name === 'site.json' && kind === 'file') {
      content.site = { id: 'site', file: name, path: join(root, name) };
    } else if (name === 'waivers.json' && kind === 'file') {
      content.waivers = { id: 'waivers', file: name, path: join(root, name) };
    } else if (name === 'rules.json' && kind === 'file') {
      content.rules = { id: 'rules', file: name, path: join(root, name) };
    } else if (name === 'moved.json' && kind === 'file') {
      content.moved = { id: 'moved', file: name, path: join(root, name) };
    } else if (name === 'policies' && kind === 'folder') {
      content.policies = await filesOf('policies', mdx);
    } else if (name === 'versions' && kind === 'folder') {
      content.versions = await versionsIn('versions', ['policy']);
    } else if (name === 'towns' && kind === 'folder') {
      for (const town of await entries('towns')) {
        const fault = town.kind === 'folder' ? slugFault(town.name) : '这里只放各镇的文件夹';
        if (fault) refuse(`towns/${town.name}`, `“${town.name}”不合要求`, fault);
        else if (town.name === 'county')
          refuse('towns/county', '“county”留给全县汇总', '换一个名称');
        else content.towns.push(await townFolder(town.name));
      }
    } else {
      refuse(
        name,
        '不认识的文件或文件夹',
        '内容文件夹里只有 site.json、rules.json、waivers.json、moved.json、policies、versions 和 towns',
      );
    }
  }
  if (!content.site) refuse('site.json', '缺少 site.json', '照说明写一份 site.json');
  if (!content.rules)
    refuse(
      'rules.json',
      '缺少 rules.json（法规政策时效表）',
      '从演示内容复制一份 rules.json，再补本地的规定',
    );
  return content;
}
