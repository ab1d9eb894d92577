import { posix } from 'node:path';

/** The address of one page as a link from another writes it: `../policies/childcare.html`. */
export const relativePath = (from: string, to: string): string =>
  posix.relative(posix.dirname(from), to);
