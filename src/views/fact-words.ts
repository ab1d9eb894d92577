import type { Measure, Sensitivity } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';
import { type Thresholds, thresholdOf } from '#statistics/is-small.ts';

/** What kind of number it is, in a word. */
export const measureNames: Record<Measure, string> = {
  flow: '期内数',
  stock: '期末数',
  rate: '比率',
  standard: '标准',
};

export const sensitivityNames: Record<Sensitivity, string> = {
  general: '一般',
  duty: '公职岗位',
  health: '健康',
  fertility: '生育',
  relief: '救助',
};

/** When a number is not published, from the same thresholds that hide it. */
export function suppressionWords(figures: readonly Figure[], thresholds: Thresholds): string {
  const least = (found: readonly Figure[]): number =>
    Math.max(0, ...found.map((figure) => thresholdOf(figure, thresholds)));
  const whole = least(figures.filter(({ village }) => village === null));
  const village = least(figures.filter((figure) => figure.village !== null));
  const rules = [
    whole > 0 ? `全镇数大于0、小于${whole}的不公开` : '',
    village > 0 ? `分村数大于0、小于${village}的不公开` : '',
  ].filter((rule) => rule !== '');
  if (rules.length > 0) return `${rules.join('；')}；为防止由合计倒推，必要时另有数一并不公开`;
  return figures.some(({ measure }) => measure === 'rate')
    ? '所依据的数不公开时，一并不公开'
    : '不因数小而不公开；由它能推出不公开的数时，一并不公开';
}
