import { createHash } from 'node:crypto';
import type { SiteView } from '#views/pages.ts';
import choice from './scripts/choice.js?raw';
import copy from './scripts/copy.js?raw';
import search from './scripts/search.js?raw';
import site from './scripts/site.js?raw';
import wechat from './scripts/wechat.js?raw';
import { styleSheet } from './style-sheet.ts';

const texts = {
  'site.css': styleSheet,
  'choice.js': choice,
  'site.js': site,
  'copy.js': copy,
  'search.js': search,
  'wechat.js': wechat,
};
type AssetName = keyof typeof texts;

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

/** `site-1a2b3c4d.css`: a changed file gets a new name, so that browsers may keep the old one. */
function hashedName(name: AssetName): string {
  const digest = createHash('sha256').update(texts[name]).digest('hex').slice(0, 8);
  return name.replace('.', `-${digest}.`);
}

/** Path of one of our own styles and scripts from the site's root. */
export const assetPath = (name: AssetName): string => `assets/hashed/${hashedName(name)}`;

/** All that a site needs, for the route that writes them; WeChat's loader where it is configured. */
export const hashedAssets = ({
  signing,
}: SiteView): { file: string; text: string; type: string }[] =>
  (Object.keys(texts) as AssetName[])
    .filter((name) => name !== 'wechat.js' || signing !== null)
    .map((name) => ({
      file: hashedName(name),
      text: texts[name],
      type: `${types[name.replace(/^.*\./, '')]}; charset=utf-8`,
    }));
