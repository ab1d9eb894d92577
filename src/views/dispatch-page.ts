import { chineseDay } from '#domain/day.ts';
import {
  dispatchesPath,
  dispatchPath,
  phoneStem,
  posterPdf,
  posterStem,
  shareOfNotice,
  townDispatchesPath,
  wordDocumentPath,
  wordFilePath,
} from '#domain/paths.ts';
import { pictureLimits } from '#domain/picture-limits.ts';
import type { ArticleSummary } from './article.ts';
import type { ImageView } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { fileSize, sizeText } from './file-size.ts';
import { cardLimits, cardTitle, leadingSentences } from './link-card.ts';
import { isKept, type Measure, measureText } from './measure.ts';
import { pageMeta, shareImages } from './meta.ts';
import type { Carded } from './notice-titles.ts';
import type { DispatchView } from './pages.ts';
import type { WordText } from './word-text.ts';
import { alwaysMade } from './words.ts';

/** What is sent out of a notice, policy or board: texts, pictures, an article. */
export interface Dispatched extends Carded {
  texts: readonly WordText[];
  /** Left out where it is too long for an official account. */
  article?: ArticleSummary | undefined;
}

type Outlet = DispatchView['checklist'][number];
type PictureGroup = DispatchView['pictures'][number];

const outlet = (name: string, measures: readonly Measure[], notes: string[] = []): Outlet => ({
  name,
  anchor: `h-${name}`,
  measures: [...measures.map(measureText), ...notes],
  kept: measures.every(isKept),
});

const unmade = (name: string, why: string): Outlet => ({
  ...outlet(name, [], [`没有生成：${why}`]),
  anchor: '',
  kept: false,
});

const measureOf = ({ count, limit, unit }: WordText): Measure => ({ name: '', count, limit, unit });

const textView = (notice: string, text: WordText): DispatchView['texts'][number] => ({
  name: text.name,
  path: wordFilePath(notice, text.file),
  file: text.file,
  text: text.text,
  measure: measureText(measureOf(text)),
  notes: [
    ...(text.note === '' ? [] : [text.note]),
    text.own ? '自己写的' : '按内容生成',
    ...(text.leftOut.length === 0 ? [] : [`放不下、没有写进去的：${text.leftOut.join('、')}`]),
  ],
});

const lengthOf = (text: string): number => [...text].length;

/** What the page's link shows in a chat, and how to send it. */
function cardOf(
  context: ViewContext,
  { page, titles: { card, description } }: Dispatched,
): { card: DispatchView['card']; outlet: Outlet } {
  const shown = {
    title: cardTitle(card.titles),
    description: leadingSentences(card.description ?? description),
  };
  const { base } = context.site;
  return {
    card: { ...shown, address: base === '' ? '' : `${base}${page}` },
    outlet: outlet('网页链接', [
      { name: '标题', count: lengthOf(shown.title), limit: cardLimits.title, unit: '字' },
      {
        name: '说明',
        count: lengthOf(shown.description),
        limit: cardLimits.description,
        unit: '字',
      },
    ]),
  };
}

interface Kept {
  name: string;
  note: string;
  images: readonly ImageView[];
  /** Most bytes of each. */
  limit: (image: ImageView) => number;
}

/** Pictures with their sizes said; null for a group without any. */
function pictureGroup(
  context: ViewContext,
  { name, note, images, limit }: Kept,
): { group: PictureGroup; outlet: Outlet } | null {
  if (images.length === 0) return null;
  const bytesOf = ({ path }: ImageView): number => context.files.get(path) ?? 0;
  const said = images.map((image) => {
    const bytes = bytesOf(image);
    const size = bytes === 0 ? [] : [`${sizeText(bytes)}（限 ${sizeText(limit(image))}）`];
    return [`${image.width}×${image.height}`, ...size].join('，');
  });
  return {
    group: {
      name,
      anchor: `h-${name}`,
      note,
      images: images.map((image, index) => ({ ...image, caption: said[index] ?? '' })),
    },
    outlet: {
      ...outlet(name, [], said),
      kept: images.every((image) => bytesOf(image) <= limit(image)),
    },
  };
}

const image = (path: string, width: number, height: number, alt: string): ImageView => ({
  path,
  width,
  height,
  alt,
  caption: '',
});

function pictureGroups(context: ViewContext, { id, titles: { title }, article }: Dispatched) {
  const { square, small, phones } = shareImages(
    shareOfNotice(id),
    title,
    context.posters.get(phoneStem(id)),
  );
  const isLong = ({ path }: ImageView): boolean => path.includes('-long-');
  const groups: Kept[] = [
    {
      name: '手机海报',
      note: '长按图片保存，发到朋友圈和群里。',
      images: phones.filter((phone) => !isLong(phone)),
      limit: () => pictureLimits.phone,
    },
    {
      name: '手机长图',
      note: '全文。长按图片保存，几张一起发，按次序。',
      images: phones.filter(isLong),
      limit: () => pictureLimits.phone,
    },
    {
      name: '分享图',
      note: '链接卡片用的图，也可以单独发。',
      images: [square, small],
      limit: ({ width }) =>
        width === small.width ? pictureLimits.shareSmall : pictureLimits.share,
    },
    {
      name: '公众号封面',
      note: '头条封面和方形封面。',
      images: article
        ? [
            image(article.covers.wide, 900, 383, `《${title}》公众号头条封面`),
            image(article.covers.square, 500, 500, `《${title}》公众号方形封面`),
          ]
        : [],
      limit: () => pictureLimits.article,
    },
  ];
  return groups.flatMap((group) => pictureGroup(context, group) ?? []);
}

const articleOutlet = (article: ArticleSummary | undefined): Outlet =>
  article
    ? outlet('公众号文章', article.measures)
    : unmade('公众号文章', '超过公众号的限制，改法在检查结果里');

/** What goes out as a file. */
function filesOf(
  context: ViewContext,
  { id, kind, town, entry }: Dispatched,
): DispatchView['files'] {
  const files = [
    { path: wordDocumentPath(id), label: 'Word 文件' },
    ...(kind === 'board' && town
      ? [{ path: posterPdf(posterStem(town.id, entry.id)), label: 'A3 海报 PDF' }]
      : []),
  ];
  return files
    .filter(({ path }) => context.files.has(path))
    .map(({ path, label }) => ({ path, label, size: fileSize(context, path) }));
}

/** The officers' page of a notice: all that is sent out of it, to copy, to keep and to tick off. */
export function dispatchView(context: ViewContext, sent: Dispatched): DispatchView {
  const { id, page, town, texts, article, demonstration } = sent;
  const { title } = sent.titles;
  const link = cardOf(context, sent);
  const pictures = pictureGroups(context, sent);
  const files = filesOf(context, sent);
  return {
    page: 'dispatch',
    meta: pageMeta({
      path: dispatchPath(id),
      title: `${title}：分发清单`,
      shortTitle: '分发清单',
      description: `《${title}》发到各处的文字、图片和公众号文章，一项一项核对。`,
      trail: [
        { label: '分发清单', path: dispatchesPath },
        ...(town ? [{ label: town.file.value.name, path: townDispatchesPath(town.id) }] : []),
      ],
      demonstration: demonstration ? '演示数据' : '',
      unlisted: true,
    }),
    intro: `按${chineseDay(context.county.site.value.edition)}的内容生成，数字与网页、海报相同。点文字可以全选，再复制；图片长按保存。要改写文字，在文件的 words 里写。`,
    notice: { path: page, title },
    checklist: [
      link.outlet,
      ...texts.map((text) =>
        outlet(text.name, [measureOf(text)], text.note === '' ? [] : [text.note]),
      ),
      ...(texts.length === 0 ? [] : alwaysMade)
        .filter((name) => texts.every((text) => text.name !== name))
        .map((name) => unmade(name, '太长，改法在检查结果里')),
      ...pictures.map((picture) => picture.outlet),
      articleOutlet(article),
      ...(files.length === 0
        ? []
        : [
            outlet(
              '文件',
              [],
              files.map(({ label, size }) => `${label}，${size}`),
            ),
          ]),
    ],
    card: link.card,
    texts: texts.map((text) => textView(id, text)),
    pictures: pictures.map(({ group }) => group),
    article: article ? { path: article.copy, pictures: article.pictures.length } : null,
    files,
  };
}
