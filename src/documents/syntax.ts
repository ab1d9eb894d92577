import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { boldConstruct } from './syntax-bold.ts';
import { flowTagConstruct, inlineTagConstruct } from './syntax-component-tag.ts';
import { factReferenceConstruct } from './syntax-fact-reference.ts';
import './nodes.ts';

const brace = 123;
const less = 60;
const star = 42;

const micromarkExtension: Extension = {
  text: { [brace]: factReferenceConstruct, [less]: inlineTagConstruct, [star]: boldConstruct },
  flow: { [less]: flowTagConstruct },
  // Raw HTML is text here, a line indented as officials indent theirs is no code, and a line of
  // dashes under a paragraph is no heading (micromark takes 40 s for 13,000 of those).
  disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline'] },
};

const fromMarkdownExtension: FromMarkdownExtension = {
  enter: {
    factReference(token) {
      this.enter({ type: 'factReference', value: this.sliceSerialize(token).slice(1, -1) }, token);
    },
    componentTag(token) {
      this.enter({ type: 'componentTag', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    factReference(token) {
      this.exit(token);
    },
    componentTag(token) {
      this.exit(token);
    },
  },
};

const addressConstructs = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/** The extension without what looks for bare addresses at every Latin letter. */
function withoutAddresses(extension: Extension): Extension {
  const text: Extension['text'] = {};
  for (const [code, listed] of Object.entries(extension.text ?? {})) {
    const kept = [listed ?? []]
      .flat()
      .filter(({ name }) => name === undefined || !addressConstructs.has(name));
    if (kept.length > 0) text[code] = kept;
  }
  return { ...extension, text };
}

const processorOf = (addresses: boolean) =>
  remark()
    // One tilde is a range in Chinese: 3~5天.
    .use(remarkGfm, { singleTilde: false })
    .use(function () {
      const data = this.data();
      const syntax = data.micromarkExtensions ?? [];
      const extensions = (data.fromMarkdownExtensions ?? []).flat();
      data.micromarkExtensions = [
        ...(addresses ? syntax : syntax.map(withoutAddresses)),
        micromarkExtension,
      ];
      data.fromMarkdownExtensions = [
        // The only one that changes finished trees makes links of addresses.
        ...(addresses ? extensions : extensions.map(({ transforms: _, ...rest }) => rest)),
        fromMarkdownExtension,
      ];
    })
    .freeze();

const whole = processorOf(true);
const plain = processorOf(false);

/** Without any of these no text can hold an address, whatever escapes and references stand for. */
const mayHoldAddress = /[@&]|www|http/i;

/**
 * The body as mdast with our two additions, unjudged: only `parseDocument` may use it. Texts are
 * searched for bare addresses, a quarter of the time, only where there may be one.
 */
export const parseMarkdown = (body: string): Root =>
  (mayHoldAddress.test(body) ? whole : plain).parse(body);
