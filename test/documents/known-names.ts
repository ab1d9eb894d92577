import type { Resolve } from '#documents/plain-text.ts';

/** Every name is known, and its text shows which it is. */
export const knownNames: Resolve = {
  fact: (reference) => ({ text: `【${reference}】`, key: reference }),
  policy: (id) => ({ href: `../../policies/${id}.html`, text: `政策${id}` }),
  hotline: (id) => ({ text: `热线${id}`, phone: '0710-5550123' }),
};
