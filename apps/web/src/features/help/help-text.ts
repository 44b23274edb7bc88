import type { HelpGroup, HelpId } from './help-id.ts';

/** A stretch of a help page: what to do, step by step, or what is so. */
export interface HelpPart {
  readonly head: string;
  /** In their order. */
  readonly steps?: readonly string[];
  readonly lines?: readonly string[];
}

export interface HelpText {
  readonly title: string;
  /** What the page answers, in a sentence. */
  readonly lead: string;
  /** What people also call it; found, not shown. */
  readonly also: string;
  readonly parts: readonly HelpPart[];
}

/** What stands between quotation marks is a word of the product, as its pages write it. */
export type HelpPages = Readonly<Record<HelpId, HelpText>>;

export interface HelpMessages {
  readonly title: string;
  readonly lead: string;
  readonly product: string;
  readonly find: string;
  readonly found: (count: number) => string;
  readonly none: (words: string) => string;
  readonly groups: Readonly<Record<HelpGroup, string>>;
  readonly number: (value: number) => string;
  readonly see: string;
  readonly all: string;
  readonly back: string;
  readonly pages: HelpPages;
}
