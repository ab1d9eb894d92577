/** A length or size beside its limit. */
export interface Measure {
  /** `标题`; empty where the place says it. */
  name: string;
  count: number;
  limit: number;
  unit: string;
}

/** `标题 24/28 字`. */
export const measureText = ({ name, count, limit, unit }: Measure): string =>
  [name, `${count}/${limit} ${unit}`].filter((part) => part !== '').join(' ');

export const isKept = ({ count, limit }: Measure): boolean => count <= limit;
