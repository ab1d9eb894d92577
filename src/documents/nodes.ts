import type { Literal, Node, Parent, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';

/** `{births@niujiaochong#2026-08}`, or the same written as `<Fact … />`; `value` has no braces. */
interface FactReferenceNode extends Literal {
  type: 'factReference';
}

/** A component inside a line: `<Policy id="…" />`, `<Hotline id="…" />`. */
export interface InlineComponentNode extends Node {
  type: 'inlineComponent';
  name: string;
  attributes: Record<string, string>;
}

/** A component on lines of its own; only Steps and Notice have children. */
export interface FlowComponentNode extends Parent {
  type: 'flowComponent';
  name: string;
  attributes: Record<string, string>;
  children: RootContent[];
}

/** A tag as read, before tags are judged and paired. Never in a tree that leaves this folder. */
export interface ComponentTagNode extends Literal {
  type: 'componentTag';
}

declare module 'mdast' {
  interface RootData {
    /** File that the places of this tree are in. */
    file?: string;
  }
  interface PhrasingContentMap {
    factReference: FactReferenceNode;
    inlineComponent: InlineComponentNode;
  }
  interface RootContentMap {
    factReference: FactReferenceNode;
    inlineComponent: InlineComponentNode;
    flowComponent: FlowComponentNode;
    componentTag: ComponentTagNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    factReference: 'factReference';
    componentTag: 'componentTag';
    componentTagData: 'componentTagData';
  }
}
