import { z } from 'zod';

const Threshold = z.int().min(0).max(1000).optional();

/**
 * Counts above 0 and below these numbers are not published; 0 sets no limit. The first four are
 * for villages, by what the count is about; `town` is for counts about health, fertility and relief
 * of a whole town. `width`: how wide the range stays that readers can work out for a hidden count.
 */
export const SmallCounts = z.strictObject({
  general: Threshold,
  health: Threshold,
  fertility: Threshold,
  relief: Threshold,
  town: Threshold,
  width: z.int().min(1).max(100).optional(),
});
export type SmallCounts = z.infer<typeof SmallCounts>;

/** What holds when the site says nothing else. */
export const smallCountDefaults: Record<keyof SmallCounts, number> = {
  general: 5,
  health: 10,
  fertility: 10,
  relief: 5,
  town: 5,
  width: 3,
};
