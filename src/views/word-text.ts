import type { OwnWords } from '#domain/words.ts';
import { type StatedFact, undated } from './words-items.ts';
import type { WordsSource } from './words-source.ts';

/** One text, ready to be sent, read or painted. */
export interface WordText {
  file: string;
  /** `短信`. */
  name: string;
  text: string;
  count: number;
  limit: number;
  unit: '字' | '字节';
  /** `1条` or how many parts; empty where there is nothing to say. */
  note: string;
  /** Written by an officer. */
  own: boolean;
  /** Labels of facts for which there was no room. */
  leftOut: string[];
  /** Facts that the text states, as often as it does. */
  facts: StatedFact[];
}

/** What a text states and what it has no room for. */
export type Stated = Pick<WordText, 'leftOut' | 'facts'>;

export const ownStated = ({ ownFacts }: WordsSource, field: keyof OwnWords): Stated => ({
  leftOut: [],
  facts: undated(ownFacts[field] ?? []),
});
