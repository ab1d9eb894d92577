/** True when readers see a link's address as its text: `mailto:a@b.cn` on “a@b.cn”. */
export const isShown = (address: string, text: string): boolean =>
  /^(?:mailto|tel):/i.test(address) &&
  text.includes(address.replace(/^\w+:/, '').replace(/\?.*$/s, ''));
