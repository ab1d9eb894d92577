import type { County } from '#domain/county.ts';
import type { DutyProfile } from '#domain/town.ts';

/**
 * The number of each duty where site.json names none. Sources: 政府网站与政务新媒体检查指标 (国办秘函
 * 〔2019〕19号: home page and 动态 2 weeks, notices and policies 6 months), its deductions (statistics 3
 * months), 政府信息公开条例 第二十六条 (20 working days), 村民委员会组织法 第三十五条 (at least quarterly;
 * finance is looked back on for half a year).
 */
const numbers = {
  newest: 14,
  briefs: 14,
  notices: 180,
  statistics: 92,
  publication: 20,
  expiry: 60,
  villageItems: 92,
  finance: 6,
} as const;

/** The number of a duty for this county; null when its profile switches it off. */
export function dutyNumber(county: County, duty: keyof typeof numbers): number | null {
  const chosen = county.site.value.profile?.[duty] ?? 'on';
  if (chosen === 'off') return null;
  return chosen === 'on' ? numbers[duty] : chosen;
}

/** True unless the county's profile switches the duty off. */
export const isDutyOn = (county: County, duty: keyof DutyProfile): boolean =>
  county.site.value.profile?.[duty] !== 'off';
