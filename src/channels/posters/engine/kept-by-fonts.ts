import type { PictureFont } from '#channels/posters/fonts.ts';

/** Sets of faces kept; a run has one, a print package one a board. */
const most = 4;

/**
 * `make`, called once for a set of faces: a face is known by its name, weight and buffer. The sets
 * used last are kept.
 */
export function keptByFonts<Made>(
  make: (fonts: PictureFont[]) => Made,
): (fonts: PictureFont[]) => Made {
  let kept: { fonts: PictureFont[]; made: Made }[] = [];
  const same = (one: PictureFont[], other: PictureFont[]): boolean =>
    one.length === other.length &&
    one.every(
      ({ name, weight, data }, index) =>
        data === other[index]?.data &&
        name === other[index]?.name &&
        weight === other[index]?.weight,
    );
  return (fonts) => {
    const known = kept.find((each) => same(each.fonts, fonts)) ?? { fonts, made: make(fonts) };
    kept = [known, ...kept.filter((each) => each !== known)].slice(0, most);
    return known.made;
  };
}
