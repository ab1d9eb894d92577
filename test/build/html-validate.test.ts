import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type RuleConfig } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { siteFiles } from './site-files.ts';

const site = inject('site');
// Bodies to paste are no whole pages; they have a test of their own.
const pages = siteFiles(site).filter((file) => /(?<!\.(?:body|inline))\.html$/.test(file));

const rules: RuleConfig = {
  // Astro writes them so; both forms are right in HTML.
  'doctype-style': 'off',
  'void-style': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'no-trailing-whitespace': 'off',
  // A title carries the site's name after the page's own: portals print it.
  'long-title': 'off',
  // Anchors of figures are their keys: births@village#2026-09.
  'valid-id': ['error', { relaxed: true }],
  // Chinese numbers of phones are no North American ones.
  'tel-non-breaking': 'off',
};

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });

/** Articles are pasted where only styles in the line and plain sections survive (linted apart). */
const articleValidator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { ...rules, 'no-inline-style': 'off', 'prefer-native-element': 'off' },
});

test.each(pages)('%s is valid HTML', async (page) => {
  const judge = /^(?:wechat|portal)\//.test(page) ? articleValidator : validator;
  const { results } = await judge.validateString(readFileSync(join(site, page), 'utf8'));
  const seen = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
  expect(seen).toEqual([]);
});

test('the validator finds faults', async () => {
  const { valid } = await validator.validateString('<!DOCTYPE html><p id=a><p id=a>');
  expect(valid).toBe(false);
});
