import type { Meant } from './meant.ts';
import { rules, Signs, type Draft } from './rules.ts';
import { tokensOf } from './tokens.ts';

export interface ReadWords {
  readonly meant: Meant;
  /** What nobody knows, or what says a second time what was said: in the writer's own letters. */
  readonly unread: readonly string[];
}

/** What the words of a date say, in any order and either language. */
export function meaningOf(typed: string): ReadWords {
  const tokens = tokensOf(typed);
  const unread: string[] = [];
  const draft: Draft = {
    day: null,
    weekday: null,
    clock: null,
    part: null,
    last: false,
    none: false,
  };
  for (let at = 0; at < tokens.length;) {
    const signs = new Signs(tokens, at);
    const taken = firstTaken(signs, draft);
    if (taken === 0 && unread.at(-1) !== tokens[at]!.text) unread.push(tokens[at]!.text);
    at += Math.max(1, taken);
  }
  const { part, clock } = draft;
  if (part && !clock && part.alone === undefined) {
    unread.push(tokens.find((token) => token.sign === part)!.text);
  }
  return { meant: draft, unread };
}

function firstTaken(signs: Signs, draft: Draft): number {
  for (const rule of rules) {
    const taken = rule(signs, draft);
    if (taken > 0) return taken;
  }
  return 0;
}
