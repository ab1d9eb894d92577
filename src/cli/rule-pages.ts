import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleName } from '#domain/finding.ts';
import { projectRoot } from './settings.ts';

/** What the guide says of a rule. */
export interface RulePage {
  title: string;
  description: string;
  /** 怎样改, as Markdown. */
  cure: string;
  /** Path of its page on the site. */
  path: string;
}

const known = new Map<RuleName, RulePage>();

/** The guide page of a rule, read once. Throws when a rule has none: that is a fault of ours. */
export function rulePage(rule: RuleName): RulePage {
  const kept = known.get(rule);
  if (kept) return kept;
  const file = join(projectRoot, 'src/channels/web/pages/guide/checks', `${rule}.mdx`);
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const page: RulePage = {
    title: /^title: (.+)$/m.exec(text)?.[1] ?? rule,
    description: /^description: (.+)$/m.exec(text)?.[1] ?? '',
    cure: (/^## 怎样改\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1] ?? '').trim(),
    path: `guide/checks/${rule}.html`,
  };
  known.set(rule, page);
  return page;
}
