import type { Check } from '#checks/check.ts';
import { type CountyParts, checkInput } from './county-builder.ts';

/** What a check says of a county, one line a finding: `rule severity place: message`. */
export const seen = (check: Check, parts: CountyParts): string[] =>
  check(checkInput(parts)).map(
    ({ rule, severity, place, message }) =>
      `${rule} ${severity} ${place.file.replace('towns/qingshan/', '')}${
        place.path === undefined
          ? place.line === undefined
            ? ''
            : `:${place.line}`
          : ` ${place.path}`
      }: ${message}`,
  );
