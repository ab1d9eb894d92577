import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Served, serveSite } from './serve-site.ts';

const site = inject('site');
let served: Served;

beforeAll(async () => {
  served = await serveSite(site, '/info/');
});

afterAll(() => served?.stop());

test('nginx takes the headers file: policy, types and compression on pages, styles and pictures', async () => {
  for (const path of ['index.html', 'assets/site.css', 'towns/shiqiao/statistics.html']) {
    const { headers } = await fetch(`${served.address}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('cache-control')).toBe('no-cache');
  }
});

test('a lost address gets the page of lost addresses; the server’s own files are not shown', async () => {
  for (const path of ['towns/nowhere/at-all.html', '_headers', 'server/nginx-headers.conf']) {
    const answer = await fetch(`${served.address}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<!DOCTYPE html>');
  }
});
