import { expect, test } from 'vitest';
import { planArticles } from '#channels/wechat/plan-articles.ts';
import { judgeArticles } from '#cli/wechat/judge-articles.ts';
import type { ArticleView } from '#views/article.ts';

const article = (index: number): ArticleView => ({
  id: `danan_document_${index}`,
  kind: 'document',
  stem: `wechat/danan_document_${index}`,
  file: `towns/danan/documents/d${index}.mdx`,
  page: `towns/danan/documents/d${index}.html`,
  base: '',
  theme: 'teal',
  // Every seventh is too long for an account.
  title: index % 7 === 0 ? '题'.repeat(33) : `第${index}号报告`,
  shortTitle: null,
  digest: '这一季度做了什么。',
  publishers: ['大楠镇'],
  kicker: '大楠镇',
  head: [],
  blocks: [
    {
      type: 'table',
      table: {
        caption: '各村情况',
        columns: Array.from({ length: 8 }, (_, at) => ({ label: `项目${at}`, align: 'left' })),
        // Every fifth is drawn.
        rows: Array.from({ length: index % 5 === 0 ? 30 : 2 }, () => ({
          kind: 'row',
          cells: Array.from({ length: 8 }, () => '禾源村'),
        })),
        notes: [],
        source: '',
      },
    },
  ],
  foot: [],
  demonstration: '',
  photographs: [],
  cover: {
    wide: '',
    square: {
      id: '',
      file: '',
      emblem: null,
      kicker: '',
      title: '',
      figures: [],
      footer: '',
      history: false,
      demonstration: false,
    },
  },
});

test.each([
  { name: 'in this thread', count: 10 },
  { name: 'in threads', count: 10_000 },
])('$name: the same findings and pictures as planning all at once', async ({ count }) => {
  const views = Array.from({ length: 70 }, (_, index) => article(index));
  const { findings, pictures } = planArticles(views);
  expect(findings).toHaveLength(10);
  expect(pictures.length).toBeGreaterThan(5);
  expect(await judgeArticles(views, count)).toEqual({ findings, pictures });
});
