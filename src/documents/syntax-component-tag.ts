import {
  asciiAlpha,
  asciiAlphanumeric,
  markdownLineEnding,
  markdownSpace,
} from 'micromark-util-character';
import type { Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { components } from './components.ts';

const code = { equals: 61, quotes: [34, 39], slash: 47, greater: 62, underscore: 95, dash: 45 };

/**
 * `<Name attribute="literal" … />`, over several lines if need be. In a line only inline
 * components, closed by themselves; in flow the others, also `<Name …>` and `</Name>`, with nothing
 * else on their last line. What does not fit stays text and is judged as text.
 */
function tagTokenizer(flow: boolean): Tokenizer {
  return function (this: TokenizeContext, effects, ok, nok) {
    let name = '';
    let closing = false;
    let data = false;
    let quote: number | null = null;

    const take = (at: number): void => {
      if (!data) effects.enter('componentTagData');
      data = true;
      effects.consume(at);
    };
    const pause = (): void => {
      if (data) effects.exit('componentTagData');
      data = false;
    };

    const start: State = (at) => {
      effects.enter('componentTag');
      if (at !== null) take(at);
      return afterLess;
    };
    const afterLess: State = (at) => {
      if (at === code.slash && flow && !closing) {
        closing = true;
        take(at);
        return afterLess;
      }
      return asciiAlpha(at) ? inName(at) : nok(at);
    };
    const inName: State = (at) => {
      if (at !== null && asciiAlphanumeric(at)) {
        name += String.fromCharCode(at);
        take(at);
        return name.length > 20 ? nok : inName;
      }
      const rule = components.get(name);
      if (!rule || (rule.form === 'inline') === flow) return nok(at);
      return between(at);
    };
    /** Between attributes; `spaced` when white space has been seen since the last one. */
    const between: State = (at) => white(at, false);
    const white = (at: number | null, spaced: boolean): State | undefined => {
      if (at !== null && markdownLineEnding(at)) {
        pause();
        effects.enter('lineEnding');
        effects.consume(at);
        effects.exit('lineEnding');
        return (next) =>
          flow && this.parser.lazy[this.now().line] ? nok(next) : white(next, true);
      }
      if (at !== null && markdownSpace(at)) {
        take(at);
        return (next) => white(next, true);
      }
      if (at === code.greater) return flow ? end(at) : nok(at);
      if (at === code.slash && !closing) {
        take(at);
        return (next) => (next === code.greater ? end(next) : nok(next));
      }
      return spaced && !closing && asciiAlpha(at) ? inAttribute(at) : nok(at);
    };
    const inAttribute: State = (at) => {
      if (
        at !== null &&
        (asciiAlphanumeric(at) || at === code.dash || at === code.underscore || at === 58)
      ) {
        take(at);
        return inAttribute;
      }
      if (at !== code.equals) return between(at);
      take(at);
      return beforeValue;
    };
    const beforeValue: State = (at) => {
      if (at === null || !code.quotes.includes(at)) return nok(at);
      quote = at;
      take(at);
      return inValue;
    };
    const inValue: State = (at) => {
      if (at === null || markdownLineEnding(at)) return nok(at);
      take(at);
      return at === quote ? between : inValue;
    };
    const end: State = (at) => {
      if (at !== null) take(at);
      return flow ? rest : done();
    };
    const done = (): State | undefined => {
      pause();
      effects.exit('componentTag');
      return ok;
    };
    const rest: State = (at) => {
      if (at !== null && markdownSpace(at)) {
        take(at);
        return rest;
      }
      if (at !== null && !markdownLineEnding(at)) return nok(at);
      done();
      return ok(at);
    };
    return start;
  };
}

export const inlineTagConstruct: Construct = {
  name: 'componentTag',
  tokenize: tagTokenizer(false),
};

/** Like HTML in flow it may interrupt a paragraph, and its lines are not pierced by containers. */
export const flowTagConstruct: Construct = {
  name: 'componentTag',
  concrete: true,
  tokenize: tagTokenizer(true),
};
