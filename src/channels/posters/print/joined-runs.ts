const runs = /<text x="([^"]+)" y="([^"]+)" width="([^"]+)"([^>]*)>([^<]*)<\/text>/gu;

/** In layout pixels: less than a printer's dot. */
const slack = 0.02;

interface Run {
  left: string;
  baseline: string;
  width: number;
  style: string;
  content: string;
  /** Where it begins in the SVG, and where that goes on. */
  begin: number;
  end: number;
}

const runOf = (match: RegExpExecArray): Run => {
  const [whole, left = '', baseline = '', width = '', style = '', content = ''] = match;
  const place = { begin: match.index, end: match.index + whole.length };
  return { left, baseline, width: Number(width), style, content, ...place };
};

const follows = (run: Run, before: Run): boolean =>
  run.begin === before.end &&
  run.baseline === before.baseline &&
  run.style === before.style &&
  Math.abs(Number(before.left) + before.width - Number(run.left)) <= slack;

const joined = (one: Run, next: Run): Run => ({
  ...one,
  width: Number(next.left) + next.width - Number(one.left),
  content: one.content + next.content,
  end: next.end,
});

const written = ({ left, baseline, width, style, content }: Run): string =>
  `<text x="${left}" y="${baseline}" width="${width}"${style}>${content}</text>`;

/**
 * satori's SVG with runs of one style that follow one another on a line without a gap as one run.
 * Each letter stays where it was; words can be searched whole, and there is less to set.
 */
export function joinedRuns(svg: string): string {
  const all: Run[] = [];
  for (const match of svg.matchAll(runs)) {
    const run = runOf(match);
    const before = all.at(-1);
    if (before !== undefined && follows(run, before)) all[all.length - 1] = joined(before, run);
    else all.push(run);
  }
  let at = 0;
  const parts = all.flatMap((run) => {
    const between = svg.slice(at, run.begin);
    at = run.end;
    return [between, written(run)];
  });
  return parts.join('') + svg.slice(at);
}
