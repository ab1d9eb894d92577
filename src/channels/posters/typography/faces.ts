import type { FaceMetrics } from './face-metrics.ts';

/** A face that letters are set in: the name under which the engines know it, and its widths. */
export interface MeasuredFace {
  name: string;
  metrics: FaceMetrics;
}

/** Faces of one style, best first: the face itself, then those that fill its gaps. */
export type FaceChain = readonly MeasuredFace[];

/** The first face of the chain that draws a character; the first of all when none does. */
export function faceFor(chain: FaceChain, codePoint: number): MeasuredFace {
  const first = chain[0];
  if (!first) throw new Error('a chain of faces is empty');
  return chain.find(({ metrics }) => metrics.draws(codePoint)) ?? first;
}
