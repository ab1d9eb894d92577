import type { County, Town } from '#domain/county.ts';
import type { Ledger, Statistics } from '#domain/figure.ts';
import { dataPath, periodPath, townOfPath } from '#domain/paths.ts';
import { standardDisplays } from './content-displays.ts';
import { type HtmlPage, readHtml } from './html-text.ts';
import { type LedgerFacts, ledgerFacts } from './ledger-facts.ts';
import { noticeOutputs, portalBodies } from './notice-outputs.ts';
import {
  joined,
  joinedText,
  leading,
  named,
  noticesOf,
  sentences,
  stated,
} from './notice-promises.ts';
import { type OutputText, outputText } from './output-text.ts';
import { proveData } from './prove-data.ts';
import { proveMarks } from './prove-marks.ts';
import { type Promise as Promised, type Proof, proveOutput } from './prove-output.ts';
import { readRepeats } from './repeats.ts';
import { statisticsDisplays } from './statistics-displays.ts';
import { wordsDisplays } from './words-displays.ts';

/** A finished folder as the proof reads it. All of it comes from the disk, when it is asked for. */
export interface FinishedFiles {
  /** Paths under a beginning, sorted. */
  under: (prefix: string) => readonly string[];
  /** The bytes as UTF-8. */
  text: (path: string) => Promise<string>;
  /** Words of a document or strings of a picture before it was drawn. */
  words: (path: string) => Promise<readonly string[]>;
}

/** Facts that a text for phones says it states, by the path of its file. */
export type StatedFacts = ReadonlyMap<string, readonly { id: string; dated: boolean }[]>;

/** One output read back. */
export interface OutputProof extends Proof {
  channel: string;
  paths: readonly string[];
  /** The file that a place of the text is in; the first where none is given. */
  pathAt?: (at: number) => string;
  /** The page that says the same, to compare with; its data where it is the page itself. */
  beside: string;
}

const htmlOf = (page: HtmlPage): OutputText => outputText(page.texts);

/**
 * Proves that every channel shows the facts of the edition as its ledger has them: reads each
 * finished output back and yields what was found in it. Nothing of how outputs are made is used.
 */
export async function* proveEdition(
  county: County,
  statistics: Statistics,
  files: FinishedFiles,
  texts: StatedFacts,
): AsyncGenerator<OutputProof> {
  const ledger = ledgerFacts(statistics);
  const amounts = county.policies.flatMap((policy) =>
    standardDisplays(policy, county.site.value.edition),
  );
  const proven = async (
    channel: string,
    paths: readonly string[],
    beside: string,
    promise: Promised,
  ): Promise<OutputProof> => {
    const spoken = paths.some((path) => path.endsWith('/loudspeaker.txt'));
    const words = await Promise.all(paths.map((path) => wordsOf(files, path)));
    const proof = proveOutput(outputText(words.flat(), spoken), promise);
    return { channel, paths, beside, ...proof, pathAt: pathFinder(paths, words) };
  };
  const repeatsOf = await readRepeats(files);
  for (const notice of noticesOf(county, ledger)) {
    const { content, page } = notice;
    const { title, description, body } = content;
    const read = readHtml(await files.text(page));
    const data = `data/${notice.folder}`;
    yield {
      channel: '网页',
      paths: [page],
      beside: data,
      ...proveOutput(htmlOf(read), {
        // Tiles of a page are proved by their marks, with name and time.
        displays: [...title, ...description, ...body],
        dating: 'none',
      }),
    };
    const code = read.links.flatMap(
      (link) => /(?:^|\/)(c\/[^/]+\/index\.html)$/.exec(link)?.[1] ?? [],
    )[0];
    const posters = noticeOutputs(notice, files.under);
    if (notice.kind === 'board' && posters.some(({ channel }) => channel === '海报')) {
      if (!code) throw new Error(`${page} has posters but names no page of their code`);
      yield await proven('海报二维码页', [code], page, {
        displays: [...stated(content), ...sentences(body)],
        free: title,
        dating: 'row',
      });
    }
    for (const { channel, paths, part, dating, numberFirst = false } of posters) {
      if (part === 'joined') {
        const read = await Promise.all(paths.map((path) => wordsOf(files, path)));
        const proof = proveOutput(joinedText(read.flat()), { displays: joined(body), dating });
        yield { channel, paths, beside: page, ...proof };
        continue;
      }
      const short = part === 'some';
      const promise: Promised = {
        displays: short ? leading(notice) : body,
        free: short ? [...(numberFirst ? [] : description), ...named(body)] : title,
        dating,
        numberFirst,
      };
      yield await proven(channel, paths, page, promise);
    }
    for (const { channel, paths, texts: said } of repeatsOf(page)) {
      const proof = proveOutput(outputText(said.flat()), {
        displays: [...title, ...(channel === '订阅' ? description : body)],
        dating: 'none',
      });
      yield { channel, paths, beside: page, ...proof, pathAt: pathFinder(paths, said) };
    }
    for (const path of files.under(`words/${notice.folder}_${notice.kind}_${notice.id}/`)) {
      const said = texts.get(path);
      if (!said) continue;
      const displays = wordsDisplays(content, amounts, path, said);
      yield await proven(channelOfText(path), [path], page, {
        displays,
        free: title,
        dating: 'ahead',
      });
    }
  }
  yield* proveLedgers(county, statistics, ledger, files);
}

/** Which file a place of texts read together is in. */
function pathFinder(
  paths: readonly string[],
  words: readonly (readonly string[])[],
): (at: number) => string {
  const lengths = words.map((some) => {
    const { length } = outputText(some).text;
    return length === 0 ? 0 : length + 1;
  });
  return (at) => {
    let end = 0;
    const index = lengths.findIndex((length) => {
      end += length;
      return at < end;
    });
    return paths[index] ?? paths[0] ?? '';
  };
}

const textChannels: Readonly<Record<string, string>> = {
  'sms.txt': '短信',
  'group.txt': '群通知',
  'announcement.txt': '公告',
  'moments.txt': '朋友圈',
  'wecom.md': '企业微信',
  'loudspeaker.txt': '大喇叭',
  'slogans.txt': '标语',
};

const channelOfText = (path: string): string => {
  const file = path.replace(/^.*\//, '');
  const channel = textChannels[file];
  if (channel === undefined) throw new Error(`No reader for the text ${path}`);
  return channel;
};

async function wordsOf(files: FinishedFiles, path: string): Promise<readonly string[]> {
  if (path.endsWith('.html')) return readHtml(await files.text(path)).texts;
  if (/\.(?:txt|md)$/.test(path)) return (await files.text(path)).split('\n');
  return await files.words(path);
}

/** Pages of numbers and open data: every fact of every ledger. */
async function* proveLedgers(
  county: County,
  { ledgers, county: rollUps }: Statistics,
  ledger: LedgerFacts,
  files: FinishedFiles,
): AsyncGenerator<OutputProof> {
  const towns = new Map<string, Town>(county.towns.map((town) => [town.id, town]));
  const byTown = Map.groupBy<string, Ledger>([...ledgers, ...rollUps], ({ town }) => town);
  for (const [town, some] of byTown) {
    const villages = towns.get(town)?.file.value.villages ?? [];
    const nameOf = (id: string | null): string =>
      villages.find((village) => village.id === id)?.name ?? id ?? '';
    for (const one of some) {
      const facts = one.figures.map(ledger.fact);
      const path = periodPath(town, one.period.id);
      const page = readHtml(await files.text(path));
      const section = sectionOf(page, `p-${one.period.id}`);
      const displays = statisticsDisplays(facts, nameOf);
      const beside = dataPath(town, one.period.id, 'csv');
      const promise = { displays, dating: 'none' } as const;
      const proof = proveOutput(outputText(section), promise);
      yield { channel: '统计网页', paths: [path], beside, ...proof };
      for (const body of portalBodies(files.under, `portal/${town}/statistics-${one.period.id}`)) {
        const copied = proveOutput(outputText(readHtml(await files.text(body)).texts), promise);
        yield { channel: '县政府网站正文', paths: [body], beside: path, ...copied };
      }
      for (const kind of ['csv', 'json'] as const) {
        const data = dataPath(town, one.period.id, kind);
        const rows = proveData(kind, await files.text(data), facts, nameOf);
        yield {
          channel: kind === 'csv' ? '数据 CSV' : '数据 JSON',
          paths: [data],
          beside: path,
          ...rows,
        };
      }
    }
  }
  for (const path of files
    .under('')
    .filter((one) => /^(?:towns\/|statistics\/|index\.html)/.test(one))) {
    if (!path.endsWith('.html')) continue;
    const { marks } = readHtml(await files.text(path));
    if (marks.length === 0) continue;
    const town = townOfPath(path) ?? 'county';
    yield {
      channel: '网页标记',
      paths: [path],
      beside: `data/${town}`,
      ...proveMarks(marks, town, ledger, path),
    };
  }
}

/** The words of one section, up to the next section of the same kind. */
function sectionOf({ texts, sections }: HtmlPage, id: string): string[] {
  const index = sections.findIndex((section) => section.id === id);
  const from = sections[index]?.from;
  if (from === undefined) return [];
  const next = sections.slice(index + 1).find((section) => /^p-/.test(section.id));
  return texts.slice(from, next?.from);
}
