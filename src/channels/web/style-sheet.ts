import base from './styles/base.css?raw';
import blocks from './styles/blocks.css?raw';
import chart from './styles/chart.css?raw';
import lists from './styles/lists.css?raw';
import pages from './styles/pages.css?raw';
import print from './styles/print.css?raw';
import prose from './styles/prose.css?raw';
import shell from './styles/shell.css?raw';
import tokens from './styles/tokens.css?raw';
import walls from './styles/walls.css?raw';

/** All styles in a fixed order: later files may refine earlier ones, print comes last. */
export const styleSheet = [
  tokens,
  base,
  shell,
  prose,
  blocks,
  chart,
  lists,
  pages,
  walls,
  print,
].join('\n');
