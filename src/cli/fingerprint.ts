import { createHash } from 'node:crypto';
import type { Finding } from '#domain/finding.ts';
import { fingerprintLength } from '#domain/waiver.ts';
import { veilPersonalData } from '#privacy/veil.ts';

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/**
 * Names a finding by its rule, its file and the text that it is about, wherever in the file that
 * stands. Days gone by, as in `已 12 天没有更新`, do not change it; personal data is not in it.
 */
export function fingerprintOf({ rule, message, place }: Finding): string {
  const parts = [
    rule,
    place.file,
    folded(veilPersonalData(place.quote ?? '')),
    folded(veilPersonalData(message)).replace(/\d+(?=天)/g, ''),
  ];
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .digest('hex')
    .slice(0, fingerprintLength);
}
