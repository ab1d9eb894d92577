import type {
  ColumnView,
  DutyView,
  HotlineView,
  PolicyCardView,
  ProgressView,
  PublicNoticeView,
  RatingsView,
  TableView,
} from '#views/blocks.ts';
import { type ArticleNode, el } from './node.ts';
import type { ArticleSetting } from './setting.ts';
import { tableNodes } from './tables.ts';

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');

const phoneLine = (
  { label, phone, hours }: Pick<HotlineView, 'label' | 'phone' | 'hours'>,
  { theme }: ArticleSetting,
): ArticleNode =>
  el('p', theme.cardLine, [
    label.includes(phone) ? label.replace(phone, '').trim() : label,
    // At the beginning of a line a number is never broken at its hyphen.
    el('br', {}, []),
    el('strong', theme.strongMain, [phone]),
    hours === '' ? null : el('span', theme.label, [`　${hours}`]),
  ]);

/** Phones in one card; a number is text, for links to phones do not stay. */
export const hotlineNodes = (
  hotlines: readonly HotlineView[],
  setting: ArticleSetting,
): ArticleNode =>
  el(
    'section',
    setting.theme.card,
    hotlines.map((hotline) => phoneLine(hotline, setting)),
  );

/** A policy in short: what it gives, how much, who, how, whom to ask. */
export function policyNodes(policy: PolicyCardView, setting: ArticleSetting): ArticleNode {
  const { theme } = setting;
  const part = (title: string, lines: readonly string[]): ArticleNode[] =>
    lines.length === 0
      ? []
      : [
          el('p', theme.cardTitle, [title]),
          ...lines.map((line) => el('p', theme.cardLine, [`• ${line}`])),
        ];
  return el('section', theme.info, [
    el('p', { ...theme.cardTitle, 'font-size': '17px' }, [policy.name]),
    el('p', theme.tight, [policy.benefit]),
    ...policy.amounts.map(({ label, text, validity }) =>
      el('p', theme.cardLine, [
        el('span', theme.label, [`${label}：`]),
        el('strong', theme.strongMain, [text]),
        validity === '' ? null : el('span', theme.label, [`（${validity}）`]),
      ]),
    ),
    ...part('谁可以享受', policy.who),
    ...part('怎么办', policy.how),
    ...(policy.phones.length === 0 ? [] : [el('p', theme.cardTitle, ['咨询电话'])]),
    ...policy.phones.map((hotline) => phoneLine(hotline, setting)),
    policy.validity === '' ? null : el('p', theme.small, [policy.validity]),
  ]);
}

/** 公示: until when, on what ground, where to object. */
export function publicNoticeNodes(
  notice: PublicNoticeView,
  setting: ArticleSetting,
): ArticleNode[] {
  const { theme } = setting;
  return [
    el('h2', theme.h2, [notice.title]),
    el('section', theme.warning, [
      el('p', theme.warningTitle, [notice.period]),
      ...filled([`${notice.level}，${notice.days}`, notice.basis, notice.objection]).map((line) =>
        el('p', theme.cardLine, [line]),
      ),
      ...notice.hotlines.map((hotline) => phoneLine(hotline, setting)),
    ]),
  ];
}

const table = (labels: readonly string[], rows: string[][]): TableView => ({
  caption: '',
  columns: labels.map((label) => ({ label, align: 'left' })),
  rows: rows.map((cells) => ({ kind: 'row', cells })),
  notes: [],
  source: '',
});

const remarks = (texts: readonly string[], { theme }: ArticleSetting): ArticleNode[] =>
  filled(texts).map((text) => el('p', theme.small, [text]));

/** Projects and the stage at which each stands. */
export function progressNodes(progress: ProgressView, setting: ArticleSetting): ArticleNode[] {
  const { theme } = setting;
  const rows = progress.projects.map(({ name, place, work, stage }) => [
    name,
    filled([place, work]).join('：'),
    progress.stages[stage]?.label ?? '',
  ]);
  return [
    el('h2', theme.h2, [progress.title]),
    el('p', theme.paragraph, [progress.reading]),
    ...tableNodes(table(['项目', '内容', '进度'], rows), setting),
    ...remarks([...progress.notes, progress.source], setting),
  ];
}

const mostStars = 5;

/** Who has how many stars. */
export function ratingNodes(ratings: RatingsView, setting: ArticleSetting): ArticleNode[] {
  const { theme } = setting;
  const rows = ratings.ratings.map(({ name, stars, words, marks }) => [
    name,
    stars === null ? '' : `${'★'.repeat(stars)}${'☆'.repeat(mostStars - stars)}`,
    filled([words, marks]).join('，'),
  ]);
  return [
    el('h2', theme.h2, [ratings.title]),
    ...tableNodes(table(['单位', '星级', '说明'], rows), setting),
    ...remarks([...ratings.notes, ratings.source], setting),
  ];
}

/** Which post answers for what. */
export const dutyNodes = (duties: readonly DutyView[], setting: ArticleSetting): ArticleNode[] =>
  duties.map(({ item, post, phone, hours }) =>
    el('section', setting.theme.card, [
      el('p', setting.theme.cardTitle, [item]),
      phoneLine({ label: post, phone, hours }, setting),
    ]),
  );

/** What hangs in each column of the board; places for paper are no matter of an article. */
export const columnNodes = (
  columns: readonly ColumnView[],
  setting: ArticleSetting,
): ArticleNode[] =>
  columns
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ title, entries }) => [
      el('h3', setting.theme.h3, [title]),
      ...entries.map((entry) =>
        el('p', setting.theme.paragraph, [
          entry.title,
          ...(entry.text === ''
            ? []
            : [el('br', {}, []), el('span', setting.theme.label, [entry.text])]),
        ]),
      ),
    ]);
