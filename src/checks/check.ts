import type { County } from '#domain/county.ts';
import type { Statistics } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';

/** What every check judges: the content as read, and the figures computed from it. */
export interface CheckInput {
  county: County;
  statistics: Statistics;
}

/** One rule, or a clear aspect of one, over the whole county. Pure: same input, same findings. */
export type Check = (input: CheckInput) => Finding[];
