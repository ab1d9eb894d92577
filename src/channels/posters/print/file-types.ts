/** What a poster is written as. */
export const posterFileTypes = ['png', 'jpeg', 'svg', 'pdf'] as const;
export type PosterFileType = (typeof posterFileTypes)[number];
