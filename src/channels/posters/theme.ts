import type { ThemeId } from '#domain/theme.ts';
import { face } from './paper.ts';

/**
 * Colours and faces of a poster. Words are set in `main`, `accent`, `body` or `muted` on `paper` or
 * `tint` (`main` and `body` on `mainLight` too), and in `paper`, `mainLight` or `accentLight` on
 * `main`: each of these pairs has a contrast of at least 7 to 1.
 */
export interface Theme {
  id: ThemeId;
  /** As officers choose it. */
  name: string;
  colours: {
    main: string;
    mainLight: string;
    tint: string;
    accent: string;
    accentLight: string;
    body: string;
    muted: string;
    /** Lines only. */
    rule: string;
    paper: string;
  };
  faces: {
    title: { fontFamily: string; fontWeight: number };
    body: string;
  };
}

const song = { fontFamily: face.serif, fontWeight: 900 } as const;
const hei = { fontFamily: face.sans, fontWeight: 700 } as const;

export const themes: Readonly<Record<ThemeId, Theme>> = {
  teal: {
    id: 'teal',
    name: '青（宋体标题）',
    colours: {
      main: '#0c4a47',
      mainLight: '#cfe3df',
      tint: '#eef5f3',
      accent: '#853b0c',
      accentLight: '#fad9b0',
      body: '#1c2524',
      muted: '#44514f',
      rule: '#b9ccc8',
      paper: '#ffffff',
    },
    faces: { title: song, body: face.sans },
  },
  blue: {
    id: 'blue',
    name: '蓝（黑体标题）',
    colours: {
      main: '#123f6e',
      mainLight: '#cfdff0',
      tint: '#eef4fa',
      accent: '#6e4000',
      accentLight: '#f8d999',
      body: '#1b232c',
      muted: '#44505e',
      rule: '#b8c8da',
      paper: '#ffffff',
    },
    faces: { title: hei, body: face.sans },
  },
  earth: {
    id: 'earth',
    name: '赭（宋体标题）',
    colours: {
      main: '#5a3a1c',
      mainLight: '#ecdcc6',
      tint: '#f8f2e9',
      accent: '#1f5643',
      accentLight: '#f6dca8',
      body: '#2a221b',
      muted: '#584a3d',
      rule: '#d6c6b0',
      paper: '#ffffff',
    },
    faces: { title: song, body: face.sans },
  },
};
