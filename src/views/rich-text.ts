import { substituteText } from '#documents/references.ts';
import { requireFigure, type ViewContext } from './context.ts';
import { figureView } from './figure.ts';

/** One line of text with its fact references replaced by what readers see: `{births}` → `367人`. */
export const fillText = (
  context: ViewContext,
  town: string,
  period: string | undefined,
  text: string,
): string =>
  substituteText(
    text,
    (reference) => figureView(requireFigure(context, town, reference, period)).text,
  );
