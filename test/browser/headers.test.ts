import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { assetOf, readSite, siteFiles } from '../build/site-files.ts';
import { type Served, serveSite } from './serve-site.ts';

const site = inject('site');
let served: Served;

beforeAll(async () => {
  served = await serveSite(site, '/info/');
});

afterAll(() => served?.stop());

test('nginx takes the headers file: policy, types and compression on pages, styles and pictures', async () => {
  for (const path of ['index.html', assetOf(site, 'site.css'), 'towns/shiqiao/statistics.html']) {
    const { headers } = await fetch(`${served.address}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-encoding')).toBe('gzip');
  }
});

test('pages are asked for again; what is named by its content is kept for ever', async () => {
  const cacheOf = async (path: string) =>
    (await fetch(`${served.address}${path}`)).headers.get('cache-control');
  const images = siteFiles(site).filter((file) => file.startsWith('images/'));
  const named = [
    ...['site.css', 'site.js', 'choice.js', 'copy.js'].map((name) => assetOf(site, name)),
    ...images,
  ];
  expect(images).not.toEqual([]);
  for (const path of named) {
    expect(await cacheOf(path), path).toBe('public, max-age=31536000, immutable');
  }
  for (const path of ['', 'index.html', 'policies/childcare.html', 'assets/hills.svg', 'nowhere']) {
    expect(await cacheOf(path), path).toBe('no-cache');
  }
  // The name tells the content, in the page too: a changed style sheet is another file.
  const digest = createHash('sha256').update(readSite(site, assetOf(site, 'site.css')));
  expect(assetOf(site, 'site.css')).toContain(digest.digest('hex').slice(0, 8));
  expect(readSite(site, 'index.html')).toContain(`href="${assetOf(site, 'site.css')}"`);
});

test('a lost address gets the page of lost addresses; the server’s own files are not shown', async () => {
  for (const path of ['towns/nowhere/at-all.html', '_headers', 'server/nginx-headers.conf']) {
    const answer = await fetch(`${served.address}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<!DOCTYPE html>');
  }
});
