import { createHash } from 'node:crypto';
import { escapeHtml } from '#views/plain-prose.ts';
import type { PortalItem } from '#views/portal-item.ts';
import { classDress, inlineDress, rootStyle } from './looks.ts';
import { type PasteNode, pasteHtml, pasteWords } from './paste-node.ts';

/** A picture beside the bodies: the published one that it is made from. */
export interface PortalPicture {
  name: string;
  /** Path of the published picture, relative to the site's root. */
  source: string;
  width: number;
  height: number;
}

/** An item with what is pasted for it. */
export interface PortalEntry {
  item: PortalItem;
  /** The body twice: with classes, and with styles in the line. */
  classes: string;
  inline: string;
  pictures: PortalPicture[];
}

export const bodyName = (item: PortalItem): string => `${item.name}.body.html`;
export const inlineName = (item: PortalItem): string => `${item.name}.inline.html`;
export const copyName = (item: PortalItem): string => `${item.name}.html`;

/** An id that no other page's body has: `zb-qinghe-document-summary`. */
export const prefixOf = ({ folder, name }: PortalItem): string => `zb-${folder}-${name}`;

/** The mark 演示数据 stands first, as on the page. */
const marked = ({ demonstration }: PortalItem, nodes: readonly PasteNode[]): PasteNode[] => [
  ...(demonstration === ''
    ? []
    : [{ tag: 'p', classes: ['demonstration'], attributes: {}, children: [demonstration] }]),
  ...nodes,
];

/** Both bodies of an item, from the parts of its page. */
export function portalEntry(
  item: PortalItem,
  nodes: readonly PasteNode[],
  pictures: PortalPicture[],
): PortalEntry {
  const all = marked(item, nodes);
  if (pasteWords(all).trim() === '') throw new Error(`Nothing to paste in ${item.page}`);
  return {
    item,
    classes: `<div class="zb">${pasteHtml(all, classDress)}</div>\n`,
    inline: `<section style="${escapeHtml(rootStyle(item.theme))}">${pasteHtml(all, inlineDress(item.theme))}</section>\n`,
    pictures,
  };
}

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
