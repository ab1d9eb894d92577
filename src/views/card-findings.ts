import { substituteText } from '#documents/references.ts';
import type { Finding } from '#domain/finding.ts';
import type { ViewContext } from './context.ts';
import { cardLimits, cardTitle, leadingSentences } from './link-card.ts';
import { type Carded, carded } from './notice-titles.ts';
import { eachNode } from './words-items.ts';

const lengthOf = (text: string): number => [...text].length;

/** The check of long titles has asked for a short one already. */
const isAsked = ({ title, shortTitle }: Carded['written']): boolean =>
  shortTitle === undefined && lengthOf(substituteText(title, () => '0000')) > cardLimits.title;

function titleFindings({ entry, written, titles }: Carded): Finding[] {
  const title = cardTitle(titles.card.titles);
  const length = lengthOf(title);
  if (length <= cardLimits.title || isAsked(written)) return [];
  const field = written.shortTitle === undefined ? 'title' : 'shortTitle';
  return [
    {
      rule: 'link-card',
      severity: 'warning',
      message: `链接卡片的标题 ${length} 字，最多 ${cardLimits.title} 字：“${title}”`,
      hint: `填上数字以后太长：写一个不超过 ${cardLimits.title} 字的 shortTitle，少用或不用花括号`,
      place: { ...entry.placeOf([field]), quote: title },
      expected: `${cardLimits.title} 字以内`,
      actual: `${length} 字`,
    },
  ];
}

function descriptionFindings({ entry, titles }: Carded): Finding[] {
  const { description, card } = titles;
  const text = card.description ?? description;
  if (leadingSentences(text) !== '') return [];
  const length = lengthOf(text);
  const written = card.description !== undefined;
  return [
    {
      rule: 'link-card',
      severity: written ? 'warning' : 'notice',
      message: `链接卡片的说明放不下：${written ? 'shortDescription ' : '第一句超过 '}${written ? `${length} 字，最多 ` : ''}${cardLimits.description} 字，卡片上只写发布单位和日期`,
      hint: `写一个不超过 ${cardLimits.description} 字的 shortDescription，或把 description 的第一句写短`,
      place: {
        ...entry.placeOf([written ? 'shortDescription' : 'description']),
        quote: text,
      },
      expected: `${cardLimits.description} 字以内`,
      actual: `${length} 字`,
    },
  ];
}

/** Chats take the first picture of a page, and leave out small ones. */
function pictureFindings({ county }: ViewContext): Finding[] {
  return county.towns.flatMap((town) =>
    town.documents.flatMap(({ value, file }): Finding[] => {
      let first = '';
      eachNode(value.tree, (node) => {
        if (first === '' && 'name' in node && node.name === 'Figure')
          first = String('src' in node.attributes ? node.attributes['src'] : '');
      });
      const image = town.images.find((one) => one.file === `towns/${town.id}/${first}`);
      if (!image || Math.min(image.width, image.height) >= cardLimits.picture) return [];
      const size = `${image.width}×${image.height}`;
      return [
        {
          rule: 'link-card',
          severity: 'notice',
          message: `正文第一张图片 ${size}，链接卡片要宽和高都不小于 ${cardLimits.picture} 像素的图，这一张用不上`,
          hint: `换一张宽和高都不小于 ${cardLimits.picture} 像素的照片；不换，卡片可能没有图`,
          place: { file, quote: first },
          expected: `${cardLimits.picture}×${cardLimits.picture} 以上`,
          actual: size,
        },
      ];
    }),
  );
}

/** Cards whose first characters are the same: in a chat nobody can tell them apart. */
function twinFindings(all: readonly Carded[]): Finding[] {
  const groups = new Map<string, Carded[]>();
  for (const one of all.filter(({ current }) => current)) {
    const first = [...cardTitle(one.titles.card.titles)].slice(0, cardLimits.first).join('');
    groups.set(first, [...(groups.get(first) ?? []), one]);
  }
  return [...groups].flatMap(([first, group]) =>
    group.slice(1).map(({ entry, titles }): Finding => {
      const other = group[0]?.entry.file ?? '';
      return {
        rule: 'link-card',
        severity: 'notice',
        message: `链接卡片的标题前 ${cardLimits.first} 字和 ${other} 相同：“${first}”，聊天里分不出是哪一篇`,
        hint: `把两篇不同的地方写进标题或 shortTitle 的前 ${cardLimits.first} 个字`,
        place: { ...entry.placeOf(['title']), quote: cardTitle(titles.card.titles) },
      };
    }),
  );
}

function siteFindings({ county, site }: ViewContext): Finding[] {
  const length = lengthOf(site.name);
  if (length <= cardLimits.title || site.shortName !== '') return [];
  return [
    {
      rule: 'link-card',
      severity: 'warning',
      message: `首页链接卡片的标题用网站名称，有 ${length} 字，最多 ${cardLimits.title} 字`,
      hint: `在 site.json 写一个不超过 ${cardLimits.title} 字的 shortName`,
      place: { ...county.site.placeOf(['name']), quote: site.name },
      expected: `${cardLimits.title} 字以内`,
      actual: `${length} 字`,
    },
  ];
}

/**
 * What link cards of notices cannot show whole, or cannot tell apart, judged with facts filled in.
 * Nothing is cut: a title that is too long stays as it is, a description gives way.
 */
export function cardFindings(context: ViewContext): Finding[] {
  const all = carded(context);
  return [
    ...siteFindings(context),
    ...all.flatMap(titleFindings),
    ...all.flatMap(descriptionFindings),
    ...pictureFindings(context),
    ...twinFindings(all),
  ];
}
