import type { Block, FigureView, HotlineView, TableView } from '#views/blocks.ts';
import { htmlParts } from './html-parts.ts';
import { heading, type Part, table, text } from './part.ts';

const notes = (lines: readonly string[]): Part[] =>
  lines.filter((line) => line !== '').map((line) => text(line, 'note'));
const source = (words: string): string[] => (words === '' ? [] : [`数据来源：${words}`]);
const caption = (words: string): Part[] => (words === '' ? [] : [{ kind: 'caption', text: words }]);

/** A table with its caption, notes and source. */
const tableParts = (view: TableView): Part[] => [
  ...caption(view.caption),
  {
    kind: 'table',
    head: view.columns.map(({ label }) => label),
    align: view.columns.map(({ align }) => align),
    rows: view.rows.map(({ kind, cells }) => ({ cells, total: kind === 'total' })),
  },
  ...notes([...view.notes, ...source(view.source)]),
];

const figureRow = ({ label, text: value, asOf, remark }: FigureView): string[] => [
  label,
  value,
  asOf,
  remark,
];

/** Figures with the time that each holds for. */
const figureTable = (figures: readonly FigureView[]): Part =>
  table(['指标', '数值', '时间', '说明'], figures.map(figureRow));

const hotlineTable = (hotlines: readonly HotlineView[]): Part =>
  table(
    ['名称', '电话', '时间'],
    hotlines.map(({ label, phone, hours }) => [label, phone, hours]),
  );

/** Parts of one block; `level` is the rank of a heading inside it. */
export function blockParts(block: Block, level: 1 | 2 | 3 | 4): Part[] {
  const title = (words: string): Part[] => (words === '' ? [] : [heading(words, level)]);
  const below = Math.min(4, level + 1) as 1 | 2 | 3 | 4;
  const nested = (blocks: readonly Block[]): Part[] =>
    blocks.flatMap((inner) => blockParts(inner, below));
  switch (block.type) {
    case 'prose':
      return htmlParts(block.html);
    case 'figures':
      return [...title(block.title), figureTable(block.figures)];
    case 'table':
      return tableParts(block.table);
    case 'chart':
      return [
        ...title(block.chart.title),
        text(block.chart.reading),
        ...tableParts(block.chart.table),
      ];
    case 'steps':
      return [
        ...title(block.title),
        ...block.steps.flatMap(({ title: name, blocks }, index) => [
          text(`${index + 1}．${name}`, 'list'),
          ...nested(blocks),
        ]),
      ];
    case 'notice':
      return [...title(block.title), ...nested(block.blocks)];
    case 'identity':
      return [text(block.text)];
    case 'image':
      return [{ kind: 'image', ...block.image }, ...caption(block.image.caption)];
    case 'policy': {
      const { name, benefit, who, amounts, how, phones, validity } = block.policy;
      return [
        ...title(name),
        table(
          ['项目', '内容'],
          [
            ['享受什么', benefit],
            ['谁能享受', who.join('；')],
            ...amounts.map((amount) => [amount.label, `${amount.text}（${amount.validity}）`]),
            ['怎么办', how.join('；')],
            ['咨询电话', phones.map(({ label, phone }) => `${label} ${phone}`).join('；')],
            ['有效期', validity],
          ],
        ),
      ];
    }
    case 'hotlines':
      return [...title(block.title), hotlineTable(block.hotlines)];
    case 'public-notice': {
      const { title: name, period, days, level: rank, basis, objection, hotlines } = block.notice;
      return [
        ...title(name),
        table(
          ['项目', '内容'],
          [
            ['公示期', [period, days].filter(Boolean).join('，')],
            ['公示级别', rank],
            ['依据', basis],
            ['异议', objection],
          ].filter(([, words]) => words !== ''),
        ),
        ...(hotlines.length > 0 ? [hotlineTable(hotlines)] : []),
      ];
    }
    case 'progress': {
      const {
        title: name,
        reading,
        stages,
        projects,
        notes: remarks,
        source: from,
      } = block.progress;
      return [
        ...title(name),
        text(reading),
        table(
          ['项目', '地点', '内容', '进度'],
          projects.map((project) => [
            project.name,
            project.place,
            project.work,
            stages[project.stage]?.label ?? '',
          ]),
        ),
        ...notes([...remarks, ...source(from)]),
      ];
    }
    case 'ratings': {
      const { title: name, ratings, notes: remarks, source: from } = block.ratings;
      return [
        ...title(name),
        table(
          ['名称', '评定', '得分'],
          ratings.map((one) => [one.name, one.words, one.marks]),
        ),
        ...notes([...remarks, ...source(from)]),
      ];
    }
    case 'slogans':
      return [...block.lines, block.signature]
        .filter((line) => line !== '')
        .map((line) => text(line, 'centre'));
    case 'articles':
      return [
        ...title(block.title),
        ...block.articles.flatMap(({ number, paragraphs }) =>
          paragraphs.map((words, index) => text(index === 0 ? `${number}　${words}` : words)),
        ),
      ];
    case 'duties':
      return [
        ...title(block.title),
        table(
          ['事项', '岗位', '电话', '时间'],
          block.duties.map(({ item, post, phone, hours }) => [item, post, phone, hours]),
        ),
      ];
    case 'columns':
      return block.columns.flatMap(({ title: name, entries, pocketNote }) => [
        ...title(name),
        ...entries.map((entry) =>
          text([entry.title, entry.text].filter(Boolean).join('：'), 'list'),
        ),
        ...notes([pocketNote]),
      ]);
  }
}
