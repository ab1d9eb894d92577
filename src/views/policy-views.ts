import type { Block, HotlineView } from './blocks.ts';
import type { LinkView, PageMeta } from './pages.ts';
import type { VersionsLinkView } from './version-views.ts';

export interface PolicyView {
  page: 'policy';
  meta: PageMeta;
  /** Path of the same as a Word file; empty for history and what has run out. */
  word: string;
  versions?: VersionsLinkView;
  /** `23 KB`; empty before it is written. */
  wordSize: string;
  /** 现行, 已修订, 已废止, 历史, 尚未施行: computed for the edition's day. */
  status: string;
  name: string;
  benefit: string;
  /** What a reader asks first, in four parts with the words that fit the policy. */
  card: { who: CardPart; amount: CardPart; how: CardPart; ask: string };
  /** Path of the questions; empty where none are written, and for history. */
  questions: string;
  who: string[];
  standards: {
    label: string;
    text: string;
    region: string;
    validity: string;
    source: string;
    current: boolean;
    /** 现行, 历史 or 尚未施行. */
    status: string;
  }[];
  examples: { title: string; arithmetic: string; result: string; asOf: string }[];
  how: { title: string; text: string }[];
  where: string[];
  papers: string[];
  hotlines: HotlineView[];
  /** `status` is empty where the table of rules does not know the basis. */
  basis: {
    title: string;
    number: string;
    day: string;
    clause: string;
    status: string;
    /** Its row in the table of rules; empty where the table does not know it. */
    path: string;
  }[];
  region: string;
  validity: string;
  lastReview: string;
  nextReview: string;
  issuer: string;
  blocks: Block[];
  /** Current documents and boards that lead here. */
  related: LinkView[];
  /** The village loudspeaker's script; null where there is none, and for history. */
  loudspeaker: { text: string; measure: string; path: string } | null;
}

/** One part of a policy's card. */
export interface CardPart {
  title: string;
  lines: string[];
}

/** Questions that tell whether a policy is for oneself; each leads on by a link. */
export interface DecisionView {
  page: 'decision';
  meta: PageMeta;
  intro: string;
  policy: { path: string; title: string };
  questions: {
    /** `q-<id>`, as of an outcome `o-<id>`: the anchor in the page. */
    anchor: string;
    /** `第1问`. */
    number: string;
    ask: string;
    help: string;
    /** `leads`: `第2问` or `结果一`, for paper. */
    answers: { text: string; anchor: string; leads: string }[];
  }[];
  outcomes: {
    anchor: string;
    /** `结果一`. */
    number: string;
    verdict: string;
    tone: 'yes' | 'no' | 'elsewhere' | 'ask';
    text: string;
    why: string;
    /** Title with the clause; `path` is its row in the table of rules, empty where there is none. */
    basis: { text: string; path: string };
    hotline: HotlineView;
  }[];
  note: string;
}
