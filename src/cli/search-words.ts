import { searchFolder } from '#domain/paths.ts';

/** True for a data file of the search, which looks like a script. */
export const isSearchData = (path: string): boolean =>
  new RegExp(`(?:^|/)${searchFolder}/.*\\.js$`).test(path);

const call = /^zhangbangSearch\(("[a-z0-9-]+"),(\{.*\})\)\n$/s;
/** Places of pairs, as `channels/search/numbers.ts` writes them; nothing else may stand there. */
const code = /^[!#-&'-/:;=?A-Z[\]-~>]*(?: [!#-&'-/:;=?A-Z[\]-~>]+)?$/;

/**
 * What a data file of the search says, line by line: the words of pages as readers get them, the
 * pairs of signs, the names of filters. Throws when it is anything but one call with plain data, or
 * when codes of places hold other signs than numbers may have.
 */
export function searchWords(source: string): string[] {
  const [, name = '', json = ''] = call.exec(source) ?? [];
  if (name === '') throw new Error('not a data file of the search');
  const data = JSON.parse(json) as Record<string, unknown>;
  const kind = JSON.parse(name) as string;
  if (kind.startsWith('page-')) {
    return Object.values(data)
      .filter((value) => typeof value === 'string')
      .flatMap((text) => text.replaceAll('\t', '；').split('\n'));
  }
  const codesOf = (values: Record<string, unknown>): string[] => {
    for (const value of Object.values(values)) {
      if (typeof value !== 'string' || !code.test(value)) {
        throw new Error(`${kind} holds something else than places`);
      }
    }
    return Object.keys(values);
  };
  if (kind.startsWith('pairs-')) return codesOf(data);
  if (kind === 'filters') {
    return Object.values(data).flatMap((values) => codesOf(values as Record<string, string>));
  }
  // The directory: first pairs and tables of signs, which are no words.
  return [...String(data['starts']).split(' '), String(data['folder'])];
}
