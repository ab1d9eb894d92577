import type { Entry, ParsedDocument } from '#domain/county.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { ArticleDraft } from './article.ts';
import type { Block } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { decisionBlocks } from './decision-blocks.ts';
import type { PolicyView } from './pages.ts';
import { paragraph, plainPart } from './plain-prose.ts';
import { policyView } from './policy-page.ts';

const part = (title: string, lines: readonly string[], form: 'lines' | 'list'): Block[] =>
  lines.length === 0 ? [] : [plainPart(title, lines, form)];

/** Amounts that hold today, with their days and where they come from. */
function standardsTable({ standards }: PolicyView): Block[] {
  const current = standards.filter((standard) => standard.current);
  if (current.length === 0) return [];
  return [
    {
      type: 'table',
      table: {
        caption: '现行标准',
        columns: ['项目', '标准', '地区', '执行时间'].map((label) => ({ label, align: 'left' })),
        rows: current.map(({ label, text, region, validity }) => ({
          kind: 'row',
          cells: [label, text, region, validity],
        })),
        notes: [...new Set(current.map(({ source }) => source))],
        source: '',
      },
    },
  ];
}

const basisLine = ({ title, number, day, clause, status }: PolicyView['basis'][number]): string =>
  [`${title}${clause}`, number, day, status].filter((text) => text !== '').join('，');

/** A policy's page from top to bottom, as blocks. */
function policyBlocks(view: PolicyView, questions: readonly Block[]): Block[] {
  return [
    ...part('能得到什么', [view.benefit], 'lines'),
    ...part('谁可以享受', view.who, 'list'),
    ...standardsTable(view),
    ...view.examples.map(
      ({ title, arithmetic, asOf }): Block => ({
        type: 'notice',
        tone: 'info',
        title: `算一算：${title}`,
        blocks: [paragraph(arithmetic), paragraph(asOf)],
      }),
    ),
    {
      type: 'steps',
      title: '怎么办',
      steps: view.how.map(({ title, text }) => ({ title, blocks: [paragraph(text)] })),
    },
    ...questions,
    ...part('在哪里办', view.where, 'list'),
    ...part('带什么材料', view.papers, 'list'),
    { type: 'hotlines', title: '咨询电话', hotlines: view.hotlines },
    ...view.blocks,
    ...part('依据', view.basis.map(basisLine), 'list'),
  ];
}

/** The article of a policy; null unless it is in force on the edition's day. */
export function policyArticle(
  context: ViewContext,
  entry: Entry<ParsedDocument<PolicyHead>>,
): (ArticleDraft & { page: string }) | null {
  const view = policyView(context, entry);
  if (view.status !== '现行') return null;
  const { head } = entry.value;
  return {
    kind: 'policy',
    folder: 'policies',
    slug: entry.id,
    file: entry.file,
    page: view.meta.path,
    theme: 'teal',
    title: view.meta.title,
    shortTitle: head.shortTitle ?? null,
    digest: view.meta.description,
    publishers: [view.issuer, context.county.site.value.county],
    kicker: `政策解读 · ${view.region}`,
    head: [
      { label: '政策', text: view.name },
      { label: '有效期', text: view.validity },
    ],
    blocks: policyBlocks(view, decisionBlocks(context, entry)),
    foot: [
      { label: '发布机构', text: view.issuer },
      { label: '最近核对', text: view.lastReview },
    ],
    demonstration: view.meta.demonstration,
  };
}
