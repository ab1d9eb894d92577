import { documentPath, phoneStem, policyPath } from '#domain/paths.ts';
import type { Block, FigureView } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { documentBlocks } from './document-blocks.ts';
import { emblemView, figuresIn, posterViews } from './picture-views.ts';
import type { PhoneView, PosterView } from './pictures.ts';
import { policyCard } from './policy-card.ts';
import { shortAddress } from './short-address.ts';
import { type WordsSource, wordsSources } from './words-source.ts';

const mostFigures = 4;
/** Said elsewhere on the picture. */
const inHead = new Set(['数据', '期号']);

/** What a policy or a notice says in full, by the path of its page. */
function textOf(
  context: ViewContext,
  page: string,
): Pick<PosterView, 'blocks' | 'theme' | 'emblem'> | null {
  const policy = context.county.policies.find(({ id }) => policyPath(id) === page);
  if (policy) {
    const place = { context, town: null, period: undefined, path: page };
    const card: Block = { type: 'policy', policy: policyCard(context, policy) };
    const blocks = [card, ...documentBlocks(place, policy.value.tree)];
    return { blocks, theme: 'teal', emblem: null };
  }
  for (const town of context.county.towns) {
    const entry = town.documents.find(({ id }) => documentPath(town.id, id) === page);
    if (!entry) continue;
    const { head, tree } = entry.value;
    const place = { context, town, period: head.period, path: page };
    const theme = town.file.value.theme ?? 'teal';
    return { blocks: documentBlocks(place, tree), theme, emblem: emblemView(town) };
  }
  return null;
}

function sheetOf(context: ViewContext, source: WordsSource): PosterView {
  const text = textOf(context, source.page);
  if (!text) throw new Error(`no page ${source.page} of a notice`);
  return {
    ...text,
    id: '',
    file: source.entry.file,
    town: source.town,
    title: source.title,
    topic: source.kind,
    column: source.kind,
    issue: '',
    villages: '',
    posted: `${source.issuer} ${source.day}`,
    posts: [],
    objection: '',
    hotlines: source.hotlines,
    asOf: '',
    source: '',
    demonstration: source.demonstration ? '演示数据' : '',
    ...shortAddress(context, source.id),
    code: '',
  };
}

/** Figures with the day that they share; where they differ, each has its own in its label. */
function datedFigures(shown: readonly FigureView[]): Pick<PhoneView, 'figures' | 'figuresAsOf'> {
  const days = [...new Set(shown.map(({ asOf }) => asOf))];
  const [common = ''] = days;
  return days.length <= 1
    ? { figures: shown.map(({ label, text }) => ({ label, text })), figuresAsOf: common }
    : {
        figures: shown.map(({ label, text, asOf }) => ({ label: `${label}（${asOf}）`, text })),
        figuresAsOf: '',
      };
}

/** Pictures for phones of every current notice, policy and board. */
export function phoneViews(context: ViewContext): PhoneView[] {
  const boards = new Map(posterViews(context).map((view) => [view.file, view]));
  return wordsSources(context).map((source): PhoneView => {
    const board = source.kind === '公开栏' ? boards.get(source.entry.file) : undefined;
    const sheet = board ?? sheetOf(context, source);
    return {
      ...sheet,
      id: phoneStem(source.id),
      notice: source.id,
      headlines: source.headlines,
      day: source.day,
      scan: sheet.address === '' ? '' : '长按识别二维码，看全文',
      description: source.description,
      slogans: source.slogans,
      ...datedFigures(figuresIn(sheet.blocks).slice(0, mostFigures)),
      points: source.items.flatMap(({ label, variants: [text] }) =>
        text === undefined || inHead.has(label) ? [] : [{ label, text }],
      ),
      hotlines: source.hotlines.slice(0, 1),
    };
  });
}
