/** A number of which part is hidden by signs; offsets in the folded text. */
export interface MaskedNumber {
  start: number;
  end: number;
  /** With no more shown than may be. */
  masked: string;
}

const pattern = /[\d*●■□█▇○◯#?xX×✱∗][\d*●■□█▇○◯#?xX×✱∗ -]{8,28}[\d*●■□█▇○◯#?xX×✱∗]/g;
const hidden = /[*●■□█▇○◯#?xX×✱∗]/;
const enoughHidden = /[*●■□█▇○◯#?✱∗].*[*●■□█▇○◯#?✱∗]|[xX×].*[xX×].*[xX×]/;

/** How many signs may be read at the start and at the end of each kind of number. */
const allowed = { identity: [2, 3], mobile: [3, 4], card: [0, 4] } as const;

/** Masked numbers that show more than 138****1234, two and three of an identity number, four of a card. */
export function findWeakMasks(text: string): MaskedNumber[] {
  const found: MaskedNumber[] = [];
  if (!hidden.test(text) && !/[xX×]/.test(text)) return found;
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    if (!enoughHidden.test(raw) || !/\d/.test(raw)) continue;
    const signs = raw.replace(/[ -]/g, '');
    if (/(?:GB|DB|NY|ISO|T|Q|WS|MZ)[/A-Z\d]* ?$/.test(text.slice(Math.max(0, index - 8), index)))
      continue;
    const kind = kindOf(signs, text.slice(Math.max(0, index - 20), index));
    if (!kind) continue;
    const [head, tail] = allowed[kind];
    const shown = [...signs].map((sign, at) => (isShown(sign, at, signs) ? at : -1));
    if (shown.every((at) => at < head || at >= signs.length - tail)) continue;
    const last = signs.slice(signs.length - tail).replace(/\D/g, '*');
    const masked = `${signs.slice(0, head)}${'*'.repeat(signs.length - head - tail)}${last}`;
    found.push({ start: index, end: index + raw.length, masked });
  }
  return found;
}

/** X at the very end belongs to an identity number; elsewhere it hides. */
const isShown = (sign: string, at: number, signs: string): boolean =>
  /\d/.test(sign) ||
  (at === signs.length - 1 && /[xX]/.test(sign) && !hidden.test(signs[at - 1] ?? ''));

function kindOf(signs: string, ahead: string): keyof typeof allowed | null {
  const { length } = signs;
  const digits = signs.replace(/\D/g, '').length;
  if (/身份证|证件号|公民身份/.test(ahead) && length >= 10) return 'identity';
  if (/卡号|银行卡|一卡通|存折|账号|帐号/.test(ahead) && length >= 12) return 'card';
  if (/手机|电话|联系/.test(ahead) && length >= 10 && length <= 12) {
    return /^1[3-9*●■□x×X]/.test(signs) ? 'mobile' : null;
  }
  if (length === 11) return /^1[3-9]/.test(signs) ? 'mobile' : null;
  if (digits < 4) return null;
  if (length === 18 || length === 15) return 'identity';
  if (length === 16 || length === 17 || length === 19)
    return /^6/.test(signs) ? 'card' : 'identity';
  // A shortened mask: region and more of an identity number.
  return /^[1-6][1-7]\d{4}/.test(signs) && digits >= 9 && length >= 12 ? 'identity' : null;
}
