import { chineseDay } from '#domain/day.ts';
import { noticeWordsPath, wordFilePath, wordsPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { pageMeta } from './meta.ts';
import type { LinkView, ListingView, WordsView } from './pages.ts';
import { allWords, type NoticeWords, type WordText } from './words.ts';

const textView = (notice: string, text: WordText): WordsView['texts'][number] => ({
  name: text.name,
  path: wordFilePath(notice, text.file),
  file: text.file,
  text: text.text,
  measure: `${text.count}/${text.limit} ${text.unit}`,
  notes: [
    ...(text.note === '' ? [] : [text.note]),
    text.own ? '自己写的' : '按内容生成',
    ...(text.leftOut.length === 0 ? [] : [`放不下、没有写进去的：${text.leftOut.join('、')}`]),
  ],
});

function wordsView(context: ViewContext, { source, texts }: NoticeWords): WordsView {
  const path = noticeWordsPath(source.id);
  return {
    page: 'words',
    meta: pageMeta({
      path,
      title: `${source.title}：各渠道文字`,
      shortTitle: '各渠道文字',
      description: `《${source.title}》的短信、群通知、公告、朋友圈、企业微信、大喇叭和标语文字。`,
      trail: [{ label: '各渠道文字', path: wordsPath }],
      demonstration: source.demonstration ? '演示数据' : '',
    }),
    intro: `按${chineseDay(context.county.site.value.edition)}的内容生成，数字与网页、海报相同。点文字可以全选，再复制。要改写，在文件的 words 里写。`,
    notice: { path: source.page, title: source.title },
    texts: texts.map((text) => textView(source.id, text)),
  };
}

/** The officers' list of all notices with texts, and a page for each. */
export function* wordsPages(context: ViewContext): Generator<ListingView | WordsView> {
  const notices = allWords(context);
  const links = notices.map(({ source, texts }): LinkView & { kind: string } => ({
    path: noticeWordsPath(source.id),
    title: source.title,
    kind: source.kind,
    date: '',
    description: texts.map(({ name, count, unit }) => `${name} ${count} ${unit}`).join('，'),
    history: false,
    town: source.town,
  }));
  const intro =
    '每份现行通知、政策解读和公开栏的短信、群通知、公告、朋友圈、企业微信、大喇叭和标语文字，供镇村工作人员使用。';
  yield {
    page: 'listing',
    meta: pageMeta({ path: wordsPath, title: '各渠道文字', description: intro }),
    intro,
    groups: [...Map.groupBy(links, ({ kind }) => kind)].map(([title, members]) => ({
      title,
      links: members,
    })),
  };
  for (const notice of notices) yield wordsView(context, notice);
}
