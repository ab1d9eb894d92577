type Path = (string | number)[];

/** A text inside a JSON value or front matter, and the other texts of the same object or row. */
export interface StringIn {
  path: Path;
  text: string;
  /** All texts beside this one in the same object or list, itself included. */
  beside: string[];
}

/** Every string inside a value, with its path; keys are not strings of the value. */
export function stringsIn(value: unknown, path: Path = []): StringIn[] {
  if (value === null || typeof value !== 'object') return [];
  const members: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const beside = members.flatMap(([, member]) => (typeof member === 'string' ? [member] : []));
  return members.flatMap(([key, member]) =>
    typeof member === 'string'
      ? [{ path: [...path, key], text: member, beside }]
      : stringsIn(member, [...path, key]),
  );
}
