import type { Entry, ParsedDocument } from '#domain/county.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { Block } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { decisionView } from './decision-page.ts';
import type { DecisionView } from './pages.ts';
import { plainPart } from './plain-prose.ts';

const questionLine = ({ number, ask, help, answers }: DecisionView['questions'][number]): string =>
  `${number}：${ask}${help && `（${help}）`}${answers
    .map(({ text, leads }) => `${text}，看${leads}`)
    .join('；')}。`;

const outcomeLine = ({
  number,
  verdict,
  text,
  why,
  basis,
  hotline,
}: DecisionView['outcomes'][number]): string =>
  `${number}：${verdict}。${text}理由：${why}（依据：${basis.text}）咨询：${hotline.label}${
    hotline.label.includes(hotline.phone) ? '' : ` ${hotline.phone}`
  }。`;

/** The questions of a policy as lines to follow by finger, where nothing can be tapped; none without them. */
export function decisionBlocks(
  context: ViewContext,
  { id, value }: Entry<ParsedDocument<PolicyHead>>,
): Block[] {
  const view = decisionView(context, id, value.head);
  if (!view) return [];
  return [
    plainPart('能不能办，答几个问题', view.questions.map(questionLine), 'lines'),
    plainPart('答完看结果', view.outcomes.map(outcomeLine), 'lines'),
  ];
}
