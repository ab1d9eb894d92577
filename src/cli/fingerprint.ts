import { createHash } from 'node:crypto';
import type { Finding } from '#domain/finding.ts';
import { fingerprintLength } from '#domain/waiver.ts';
import { veilPersonalData } from '#privacy/veil.ts';

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What a message names in quotation marks: data of the editor, whatever words stand around it. */
const namedIn = (message: string): string[] =>
  [...message.matchAll(/“([^”]*)”/g)].map(([, name = '']) => folded(name));

/**
 * Names a finding by its rule, its file and the text that it is about, wherever in the file that
 * stands and however the message words it. Where a field's place says too little, the names and the
 * value in the finding tell it from others. Days gone by do not change it; personal data is not in it.
 */
export function fingerprintOf({ rule, message, place, actual = '' }: Finding): string {
  const parts = [
    rule,
    place.file,
    folded(veilPersonalData(place.quote ?? '')),
    [...new Set(namedIn(veilPersonalData(message)))].sort(),
    folded(veilPersonalData(actual)).replace(/\d+(?=天)/g, ''),
  ];
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .digest('hex')
    .slice(0, fingerprintLength);
}
