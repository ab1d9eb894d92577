import type { Construct, State, Tokenizer } from 'micromark-util-types';

const star = 42;
const closing = new Set('。，、；：！？…”’』」）】〕》');
const opening = new Set('“‘『「（【〔《');
const characterOf = (code: number | null): string =>
  code === null || code < 0 ? '' : String.fromCodePoint(code);

/**
 * Runs of two and more asterisks as Markdown reads them, and besides: `**注意：**请带证` ends and
 * `见**《通知》**` begins bold text. CommonMark's rule asks for a space there, which Chinese has not.
 */
const tokenize: Tokenizer = function (effects, ok, nok) {
  const before = characterOf(this.previous);
  const constructs = [this.parser.constructs.text[star] ?? []].flat();
  const attention = constructs.find(({ name }) => name === 'attention');
  if (!attention) throw new Error('micromark has no construct named attention');
  const settle: State = (code) => {
    const sequence = this.events.at(-1)?.[1];
    if (sequence?.type === 'attentionSequence') {
      const long = sequence.end.offset - sequence.start.offset > 1;
      const spaced = code === null || code < 0 || code === 32;
      if (long && closing.has(before) && !spaced) sequence._close = true;
      if (long && opening.has(characterOf(code)) && before.trim() !== '') sequence._open = true;
    }
    return ok(code);
  };
  return effects.attempt(attention, settle, nok);
};

export const boldConstruct: Construct = { name: 'chineseBold', tokenize };
