import { generate, parse } from 'css-tree';
import answers from './styles/answers.css?raw';
import base from './styles/base.css?raw';
import blocks from './styles/blocks.css?raw';
import chart from './styles/chart.css?raw';
import dark from './styles/dark.css?raw';
import elder from './styles/elder.css?raw';
import find from './styles/find.css?raw';
import lists from './styles/lists.css?raw';
import pages from './styles/pages.css?raw';
import print from './styles/print.css?raw';
import prose from './styles/prose.css?raw';
import shell from './styles/shell.css?raw';
import tables from './styles/tables.css?raw';
import tokens from './styles/tokens.css?raw';
import tools from './styles/tools.css?raw';
import versions from './styles/versions.css?raw';
import walls from './styles/walls.css?raw';
import words from './styles/words.css?raw';

/**
 * A choice as the root shows it: by the script before the first paint, else by the control itself,
 * which works without any script (for this page). `:is` forgives what an old browser cannot read.
 */
const chosen = (attribute: string, value: string, control: string): string =>
  `:root:is([${attribute}="${value}"], :not([${attribute}]):has(#${control}:checked))`;
const wherever = (css: string, root: string): string => css.replaceAll(':root', root);

const darkByDevice = `@media screen and (prefers-color-scheme: dark) {\n${wherever(
  dark,
  ':root:not([data-scheme="light"]):not([data-scheme="dark"]):not(:has(#scheme-light:checked))',
)}}`;
const darkByChoice = `@media screen {\n${wherever(dark, chosen('data-scheme', 'dark', 'scheme-dark'))}}`;
const lightByChoice = `@media screen {\n${chosen('data-scheme', 'light', 'scheme-light')} { color-scheme: light; }\n}`;
const elderByChoice = wherever(elder, chosen('data-text', 'elder', 'elder'));

const sources = [
  tokens,
  base,
  darkByDevice,
  darkByChoice,
  lightByChoice,
  elderByChoice,
  shell,
  tools,
  prose,
  blocks,
  tables,
  chart,
  lists,
  find,
  pages,
  answers,
  walls,
  versions,
  words,
  print,
].join('\n');

/**
 * All styles in a fixed order, without comments and spaces: later files may refine earlier ones,
 * print comes last.
 */
export const styleSheet = `${generate(parse(sources))}\n`;
