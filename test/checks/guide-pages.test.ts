import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleNames } from '#domain/finding.ts';

const folder = join(import.meta.dirname, '../../src/channels/web/pages/guide/checks');
const files = readdirSync(folder).sort();

test('each rule has its page, and no page is about a rule that does not exist', () => {
  expect(files.filter((file) => file !== 'index.mdx')).toEqual(
    ruleNames.map((rule) => `${rule}.mdx`).sort(),
  );
});

test.each([...ruleNames])('%s: what, why, an example, the cure, waivers, the norm', (rule) => {
  const page = readFileSync(join(folder, `${rule}.mdx`), 'utf8');
  expect(page).toMatch(/^---\nlayout: '#channels\/web\/layouts\/Guide\.astro'\ntitle: \S/);
  expect(page).toMatch(/\ndescription: \S.*\n---\n/);
  expect(page).toContain(`\`${rule}\``);
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  expect(headings).toEqual(['查什么', '为什么', '例子', '怎样改', '什么时候可以豁免', '依据']);
});

test.each(files)('%s holds no expression and no tag outside of code', (file) => {
  const page = readFileSync(join(folder, file), 'utf8');
  expect(page.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')).not.toMatch(/[{}<]/);
});
