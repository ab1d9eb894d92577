import type { ProseDocument } from './prose-document.ts';
import type { SeenClaim } from './seen-claims.ts';

/** Numbers of one unit that follow each other, each with its own few words: 甲3个、乙15个；丙20个. */
export interface Run {
  parts: SeenClaim[];
  /** Index of the last claim of the run, those in brackets and shares between the parts included. */
  end: number;
}

const longestGap = 28;
const longestRun = 24;
/** A new subject, a total or another period begins. */
const stops =
  /(?<!公)共(?!产|同|青|卫|享|建)|合计|总计|累计|全[镇乡县村市年区]|同比|环比|去年|上年|同期|人均|户均|平均|每[人户亩月年天]|其中|[;,][按从分][\p{Script=Han}]{1,8}(?:分|看|来说),/u;
const uncountable = new Set(['rate', 'bare', 'times']);

export const isPart = ({ claim, role }: SeenClaim): boolean =>
  role === 'level' && claim.nearness === 'exact' && !uncountable.has(claim.kind);

/** The run that begins at one claim; of one number alone when nothing follows it. */
export function runAt({ folded }: ProseDocument, seen: readonly SeenClaim[], at: number): Run {
  const first = seen[at];
  if (!first) return { parts: [], end: at };
  const parts = [first];
  let end = at;
  let skipped = 0;
  for (let next = at + 1; next < seen.length && parts.length < longestRun; next += 1) {
    const one = seen[next];
    const last = parts.at(-1);
    if (!one || !last || one.paragraph !== first.paragraph) break;
    if (one.claim.depth < first.claim.depth) break;
    const between = folded.slice(seen[next - 1]?.claim.end ?? 0, one.claim.start);
    if (/[。!?]/.test(between) || between.length > longestGap) break;
    if (one.claim.depth > first.claim.depth) {
      end = next;
      continue;
    }
    if (stops.test(between)) break;
    if (one.claim.unit !== first.claim.unit) {
      // “甲4期、196人次，乙7期、337人次”, “甲3个，占20%，乙…”: what stands between two parts.
      skipped += 1;
      if (skipped > 2) break;
      end = next;
      continue;
    }
    if (!isPart(one) || one.claim.bound) break;
    skipped = 0;
    parts.push(one);
    end = next;
  }
  return { parts, end };
}
