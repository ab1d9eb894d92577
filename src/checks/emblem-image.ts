import type { Town } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';

/** A mark beside a line of type: much wider or higher, it is no mark. */
const mostProportion = 2;
const leastPixels = 160;
/** A seal or a red head is red all over; the national emblem, the party's and the flag are red and gold. */
const mostOfficial = 0.8;
const leastRed = 0.25;

const officialName =
  /guo-?hui|dang-?hui|tuan-?hui|guo-?qi|dang-?qi|gong-?zhang|yin-?zhang|hong-?tou|(?<![a-z])(?:seal|stamp)(?![a-z])/;

/** The town's mark: a picture of its own folder, of a shape and size to print, and nothing official. */
function faultOf({ file, emblem }: Town): Pick<Finding, 'rule' | 'message' | 'hint'> | null {
  const named = file.value.emblem;
  if (named === undefined) return null;
  if (emblem === undefined)
    return {
      rule: 'unknown-reference',
      message: `emblem 写的 ${named} 不在本镇的 images 文件夹里`,
      hint: '把图片放进 images 文件夹，或删去 emblem',
    };
  const { width, height, inks } = emblem;
  if (officialName.test(named))
    return {
      rule: 'emblem-image',
      message: `标识的文件名 ${named} 像是印章、红头、旗帜或国家、党团的徽志`,
      hint: '公开栏不用这些；换成镇里自己的标识，或删去 emblem。不是的，换一个文件名',
    };
  if (inks.red >= leastRed && inks.red + inks.gold >= mostOfficial)
    return {
      rule: 'emblem-image',
      message: `标识几乎全是红色和金色（占 ${Math.round((inks.red + inks.gold) * 100)}%），像印章、红头、旗帜或国家、党团的徽志`,
      hint: '公开栏不用这些；换成镇里自己的标识（可以换一种颜色），或删去 emblem',
    };
  if (Math.max(width, height) > Math.min(width, height) * mostProportion)
    return {
      rule: 'emblem-image',
      message: `标识宽 ${width}、高 ${height} 像素，长的一边超过短的一边的 ${mostProportion} 倍`,
      hint: '裁成接近正方形；带字的长条只留图形部分',
    };
  if (Math.min(width, height) < leastPixels)
    return {
      rule: 'emblem-image',
      message: `标识宽 ${width}、高 ${height} 像素，短的一边不到 ${leastPixels} 像素，印出来发虚`,
      hint: '换一张大的原图，不要把小图拉大',
    };
  return null;
}

/** An emblem that cannot be used, or must not: an error each. */
export const emblemImage: Check = ({ county }) =>
  county.towns.flatMap((town): Finding[] => {
    const fault = faultOf(town);
    const place = { ...town.file.placeOf(['emblem']), quote: town.file.value.emblem ?? '' };
    return fault === null ? [] : [{ ...fault, severity: 'error', place }];
  });
