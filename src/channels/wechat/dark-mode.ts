import { fromHsl, painted, type Rgb, toHsl } from './colour.ts';

/**
 * What WeChat's articles look like at night: the effect of Tencent's published algorithm
 * (github.com/wechatjs/mp-darkmode, MIT, version 1.2.1 of 2025-09-25; README, 处理原则 and defaults),
 * for opaque colours, without pictures or gradients under text, which our articles do not have.
 */

/** What an article has without any colour of its own, by day and by night. */
const dayDefault = {
  text: [25, 25, 25],
  ground: [255, 255, 255],
} as const satisfies Colours;
export const nightDefault = {
  text: [163, 163, 163],
  ground: [25, 25, 25],
} as const satisfies Colours;

interface Colours {
  text: Rgb;
  ground: Rgb;
}

/** Perceived brightness, 0–255 (W3C, Techniques for Accessibility Evaluation, 2000). */
export const brightness = ([red, green, blue]: Rgb): number =>
  (red * 299 + green * 587 + blue * 114) / 1000;

/** From here on a colour counts as white. */
const whiteLike = 250;
/** No ground stays brighter than this. */
const brightestGround = 190;
/** A grey ground lighter than this (HSL) is turned over. */
const palestGrey = 40;
/** No ground is darker than this (HSL). */
const darkestGround = 22;
/** Grounds from this brightness on want dark text. */
const brightGround = 100;
/** Text differs from its ground by at least this much brightness. */
const leastDifference = 65;

const nightBrightness = brightness(nightDefault.ground);
const mostDifference = brightness(nightDefault.text) - nightBrightness;
const nightLightness = toHsl(nightDefault.ground)[2];

/** The colour scaled to a brightness; a part that would leave 0–255 is made up for by another. */
function scaledTo(target: number, rgb: Rgb): Rgb {
  const ratio = target / brightness(rgb);
  let [red, green, blue] = rgb.map((part) => Math.min(255, part * ratio)) as [
    number,
    number,
    number,
  ];
  if (green === 0 || red === 255 || blue === 255) {
    green = (target * 1000 - red * 299 - blue * 114) / 587;
  } else if (red === 0) {
    red = (target * 1000 - green * 587 - blue * 114) / 299;
  } else if (blue === 0 || green === 255) {
    blue = (target * 1000 - red * 299 - green * 587) / 114;
  }
  return [red, green, blue];
}

/** A background by night, in whole numbers. */
export function nightGround(ground: Rgb): Rgb {
  const [hue, saturation, lightness] = toHsl(ground);
  const bright = brightness(ground);
  if ((saturation === 0 && lightness > palestGrey) || bright > whiteLike) {
    return painted(fromHsl([0, 0, Math.min(100, 100 + nightLightness - lightness)]));
  }
  if (bright > brightestGround) return painted(scaledTo(brightestGround, ground));
  if (lightness < darkestGround) return painted(fromHsl([hue, saturation, darkestGround]));
  return ground;
}

/** Text (or a border) by night, in whole numbers; `ground` is what it stands on by night. */
export const nightText = (text: Rgb, ground: Rgb): Rgb => painted(liftedText(text, ground));

function liftedText(text: Rgb, ground: Rgb): Rgb {
  const below = brightness(ground);
  const bright = brightness(text);
  const difference = Math.abs(below - bright);
  if (bright >= whiteLike) return text;
  if (difference > mostDifference && below <= nightBrightness + 2) {
    return scaledTo(mostDifference + below, text);
  }
  if (difference >= leastDifference) return text;
  const [hue, saturation, lightness] = toHsl(text);
  const turned = (): Rgb => fromHsl([hue, saturation, 90 - lightness]);
  if (below >= brightGround) {
    return lightness > 90 - palestGrey
      ? liftedText(turned(), ground)
      : scaledTo(Math.min(mostDifference, below - leastDifference), text);
  }
  return lightness <= palestGrey
    ? liftedText(turned(), ground)
    : scaledTo(Math.min(mostDifference, below + leastDifference), text);
}

/** Colours that hold at a place in the article, by day and by night. */
export interface Shades {
  day: Colours;
  night: Colours;
}

export const outermost: Shades = { day: dayDefault, night: nightDefault };

/**
 * Shades inside an element that sets these colours (null: sets none): first the background, then
 * the text on it. Text that an element inherits is weighed anew against a new background.
 */
export function shadesInside(
  outside: Shades,
  { ground, text }: { ground: Rgb | null; text: Rgb | null },
): Shades {
  const day = { text: text ?? outside.day.text, ground: ground ?? outside.day.ground };
  const below = ground ? nightGround(ground) : outside.night.ground;
  const changed = ground !== null || text !== null;
  return {
    day,
    night: { ground: below, text: changed ? nightText(day.text, below) : outside.night.text },
  };
}
