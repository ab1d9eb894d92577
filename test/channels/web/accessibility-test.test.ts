import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { accessibilityTest } from '#channels/web/accessibility-test.ts';

const { devDependencies } = createRequire(import.meta.url)('../../../package.json') as {
  devDependencies: Record<string, string>;
};

// A newer tool has not seen the pages until somebody has run it and says when.
test('the statement names the tools that the tests run with', () => {
  expect(accessibilityTest.axe).toBe(devDependencies['axe-core']);
  expect(accessibilityTest.htmlValidate).toBe(devDependencies['html-validate']);
  expect(accessibilityTest.lighthouse).toBe(devDependencies['lighthouse']);
  expect(accessibilityTest.date).toMatch(/^20\d\d年\d{1,2}月\d{1,2}日$/);
});
