/** Colours of a town's posters, by the names officers choose from. There is no red one: a red head
 * is the mark of an official paper, which a notice board is not. */
export const themeIds = ['teal', 'blue', 'earth'] as const;
export type ThemeId = (typeof themeIds)[number];
