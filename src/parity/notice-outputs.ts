import {
  articleStem,
  noticeId,
  phoneStem,
  posterPdf,
  posterStem,
  shareStem,
  wordDocumentPath,
} from '#domain/paths.ts';
import type { Dating } from './prove-output.ts';

/** Files that are read together as one output of a notice, and how they show facts. */
export interface NoticeOutput {
  /** Name of the channel, for messages and counts. */
  channel: string;
  paths: string[];
  /** `joined`: words in reading order, without rows and boxes. */
  part: 'all' | 'some' | 'joined';
  dating: Dating;
  numberFirst?: boolean;
}

/** What a notice becomes: `folder` is a town or `policies`. */
export interface NoticeName {
  folder: string;
  kind: 'document' | 'policy' | 'board';
  id: string;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What is pasted into a portal: the body with classes, and with styles in the line. */
export const portalBodies = (
  filesUnder: (prefix: string) => readonly string[],
  stem: string,
): string[] =>
  ['.body.html', '.inline.html'].flatMap((ending) =>
    filesUnder(stem).filter((path) => path === stem + ending),
  );

/** The outputs of a notice among the `files` of a finished folder; texts for phones are apart. */
export function noticeOutputs(
  { folder, kind, id }: NoticeName,
  filesUnder: (prefix: string) => readonly string[],
): NoticeOutput[] {
  const notice = noticeId(folder, kind, id);
  const those = (stem: string, ending: RegExp): string[] => {
    const whole = new RegExp(`^${literal(stem)}(?:${ending.source})$`);
    return filesUnder(stem).filter((path) => whole.test(path));
  };
  const article = articleStem(folder, kind, id);
  const pictures = those(article, /-(?!500\.)\d+\.(?:png|jpg)/);
  const share = shareStem(folder, kind, id);
  const all = 'all' as const;
  const some = 'some' as const;
  const outputs: NoticeOutput[] = [
    {
      channel: 'Word 文件',
      paths: those(wordDocumentPath(notice), /(?:)/),
      part: all,
      dating: 'row',
    },
    ...those(article, /\.html|\.copy\.html/).map(
      (path): NoticeOutput => ({
        channel: path.endsWith('.copy.html') ? '公众号复制页' : '公众号文章',
        paths: [path, ...pictures],
        part: all,
        dating: 'group',
      }),
    ),
    {
      channel: '海报',
      paths: kind === 'board' ? those(posterStem(folder, id), /\.png|-\d+\.png/) : [],
      part: all,
      dating: 'group',
    },
    {
      channel: '海报 PDF',
      paths: kind === 'board' ? those(posterPdf(posterStem(folder, id)), /(?:)/) : [],
      part: 'joined',
      dating: 'none',
    },
    ...portalBodies(filesUnder, `portal/${folder}/${kind}-${id}`).map(
      (path): NoticeOutput => ({
        channel: '县政府网站正文',
        paths: [path],
        part: all,
        dating: 'none',
      }),
    ),
    {
      channel: '手机长图',
      paths: those(phoneStem(notice), /-long-\d+\.jpg/),
      part: all,
      dating: 'group',
    },
    ...those(phoneStem(notice), /-(?:1440|1920)\.jpg/).map(
      (path): NoticeOutput => ({ channel: '手机海报', paths: [path], part: some, dating: 'ahead' }),
    ),
    ...[...those(share, /-\d+\.jpg/), ...those(article, /-500\.jpg/)].map(
      (path): NoticeOutput => ({
        channel: path.startsWith('share/') ? '分享图' : '公众号封面',
        paths: [path],
        part: some,
        dating: 'none',
        numberFirst: true,
      }),
    ),
  ];
  return outputs.filter(({ paths }) => paths.length > 0);
}
