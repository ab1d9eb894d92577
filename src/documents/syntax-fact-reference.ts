import type { Construct, State, Tokenizer } from 'micromark-util-types';
import { FactReference } from '#domain/fields.ts';

const longest = 160;

const tokenize: Tokenizer = (effects, ok, nok) => {
  let reference = '';
  const inside: State = (code) => {
    // 125 is `}`. Line endings are negative codes, the end of the file is null.
    if (code === null || code < 33 || code > 126 || reference.length > longest) return nok(code);
    effects.consume(code);
    if (code === 125) {
      if (!FactReference.safeParse(reference).success) return nok;
      effects.exit('factReference');
      return ok;
    }
    reference += String.fromCharCode(code);
    return inside;
  };
  return (code) => {
    effects.enter('factReference');
    effects.consume(code);
    return inside;
  };
};

/** `{births@niujiaochong#2026-08}` inside a line. Any other brace stays text. */
export const factReferenceConstruct: Construct = { name: 'factReference', tokenize };
