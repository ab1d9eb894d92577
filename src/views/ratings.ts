import { exact, plainDigits } from '#domain/number.ts';
import type { Register } from '#domain/register.ts';
import type { RatingsView } from './blocks.ts';

type Scoring = Extract<Register, { kind: 'scoring' }>;

const words = ['不评星', '一星', '二星', '三星', '四星', '五星'] as const;

/** Stars in words and drawn, with the marks that they come from; who is not rated yet says so. */
export function ratingsView(register: Scoring, villageName: (id: string) => string): RatingsView {
  const { items, scores = [], starThresholds = {}, note, demonstration } = register;
  const thresholds = Object.entries(starThresholds).sort(([a], [b]) => Number(b) - Number(a));
  return {
    title: register.title,
    ratings: scores.map(({ unit, village, marks, stars }) => {
      const given = items.map(({ id }) => marks[id] ?? null);
      const complete = given.every((mark) => mark !== null);
      const sum = given.reduce((total, mark) => total.add(exact(mark ?? 0)), exact(0));
      return {
        name: village ? villageName(village) : unit,
        stars: stars ?? null,
        words: stars === undefined ? '未评星' : (words[stars] ?? ''),
        marks: complete ? `${plainDigits(sum)}分` : '未评完',
      };
    }),
    notes: [
      ...(thresholds.length === 0
        ? []
        : [
            `${thresholds.map(([star, least]) => `${words[Number(star)]}：${plainDigits(exact(least))}分及以上`).join('；')}。`,
          ]),
      ...(note ? [note] : []),
      ...(demonstration ? ['本表为演示数据。'] : []),
    ],
    source: register.source,
  };
}
