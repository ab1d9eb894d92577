import type { Root } from 'mdast';
import type { BoardFile } from './board.ts';
import type { DocumentHead, PolicyHead } from './document.ts';
import type { FactsFile } from './fact.ts';
import type { Place } from './finding.ts';
import type { MovedFile } from './moved.ts';
import type { PostedFile } from './posted.ts';
import type { PublicList } from './public-list.ts';
import type { Register } from './register.ts';
import type { RuleTable } from './rule-table.ts';
import type { SiteFile, TownFile } from './town.ts';
import type { RecordedVersion } from './version.ts';

/** A file after reading and judging: its value, its name, and where each field stands in it. */
export interface Entry<Value> {
  /** File name without extension. */
  id: string;
  /** Path relative to the content folder, with `/`. */
  file: string;
  value: Value;
  /** Line and column of a field, e.g. `['facts', 3, 'value']`; the file alone when unknown. */
  placeOf: (path: readonly (string | number)[]) => Place;
}

/** An editor's document: judged head and judged tree. The tree is what channels render. */
export interface ParsedDocument<Head> {
  head: Head;
  tree: Root;
  digest: string;
}

/** A picture that a document shows: bytes stay in their file, already known to be a real picture. */
export interface ImageFile {
  /** Relative to the content folder. */
  file: string;
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp';
  digest: string;
  /** Personal fields in the file's metadata, in words; absent when there are none. */
  traces?: string[];
}

/** The town's mark, made ready for posters: PNG without metadata, at most 512 pixels a side. */
export interface Emblem {
  /** Relative to the content folder. */
  file: string;
  width: number;
  height: number;
  /** The PNG in base64. */
  png: string;
  /** Shares (0–1) of what is coloured or dark, which paper and transparency are not. */
  inks: { red: number; gold: number };
}

export interface Town {
  id: string;
  file: Entry<TownFile>;
  facts: Entry<FactsFile>[];
  registers: Entry<Register>[];
  documents: Entry<ParsedDocument<DocumentHead>>[];
  boards: Entry<BoardFile>[];
  lists: Entry<PublicList>[];
  images: ImageFile[];
  /** Absent where the town names none, or one that is not among its images. */
  emblem?: Emblem;
  /** What hangs where; absent where the town keeps no inventory. */
  posted?: Entry<PostedFile>;
  /** What documents and boards said when they were published. */
  versions?: RecordedVersion[];
}

/** The whole content folder, read and judged file by file; nothing across files is checked yet. */
export interface County {
  site: Entry<SiteFile>;
  /** Laws, policies and amounts with their days. */
  rules: Entry<RuleTable>;
  policies: Entry<ParsedDocument<PolicyHead>>[];
  /** Where pages of other addresses are now. */
  moved?: Entry<MovedFile>;
  /** What policies said when they were published. */
  versions?: RecordedVersion[];
  towns: Town[];
  /** Ids of towns that the content folder has and this edition has not: not asked for, or left out. */
  absent?: readonly string[];
}
