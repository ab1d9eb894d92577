import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One planted defect: the kind, the text with it, and the line that it stands on. */
export interface Planted {
  report: string;
  kind: string;
  edit: string;
  text: string;
  line: number;
}

/** An invented report that is right in every number. */
export interface Report {
  name: string;
  text: string;
}

/**
 * Reads `reports/<name>.txt`: reports headed by `#### name`, then `----` and one planted defect a
 * line, `- kind: words => words with the defect`.
 */
export function plantedReports(name: string): { reports: Report[]; planted: Planted[] } {
  const file = fileURLToPath(new URL(`./reports/${name}.txt`, import.meta.url));
  const reports: Report[] = [];
  const planted: Planted[] = [];
  for (const block of readFileSync(file, 'utf8')
    .split(/^#### /m)
    .slice(1)) {
    const [head = '', edits = ''] = block.split(/^----\n/m);
    const [title = '', ...lines] = head.split('\n');
    const text = lines.join('\n');
    reports.push({ name: title, text });
    for (const edit of edits.split('\n').filter((line) => line !== '')) {
      const match = /^- ([a-z-]+): (.*) => (.*)$/.exec(edit);
      if (!match) throw new Error(`cannot read “${edit}”`);
      const [, kind = '', old = '', changed = ''] = match;
      const at = text.indexOf(old);
      if (at < 0) throw new Error(`${title}: no “${old}”`);
      planted.push({
        report: title,
        kind,
        edit,
        text: text.replace(old, () => changed),
        line: text.slice(0, at).split('\n').length,
      });
    }
  }
  return { reports, planted };
}
