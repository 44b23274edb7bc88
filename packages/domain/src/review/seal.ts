import type { Side } from '../access/side.ts';
import { canonical, type Plain } from '../agreement/canonical.ts';
import type { Signature } from '../agreement/version.ts';
import type { ReviewAnswers } from './answers.ts';
import type { ReviewKind } from './kind.ts';

/**
 * What is frozen. A side's *part* is what it handed in, with its name and time. The *seal* is made of both parts'
 * hashes when the second comes. Both are canonical texts; a hash is SHA-256 of one in UTF-8, in lower-case hex. A
 * part's hash tells of its answers to whoever tries them all: before the seal it is shown to nobody either.
 */
export interface PartGround {
  readonly workspace: string;
  readonly assistant: string;
  /** The review's number within the engagement. */
  readonly number: number;
  readonly kind: ReviewKind;
}

export function partText(
  { workspace, assistant, number, kind }: PartGround,
  by: Signature,
  answers: ReviewAnswers,
): string {
  return canonical({
    sanad: 'review part 1',
    ...{ workspace, assistant, number, kind },
    by: { side: by.side, id: by.userId, name: by.name, at: by.at },
    answers: answers as Plain,
  });
}

export function reviewSealText(
  { workspace, assistant, number, kind }: PartGround,
  parts: Readonly<Record<Side, string>>,
  at: number,
): string {
  return canonical({
    sanad: 'review seal 1',
    ...{ workspace, assistant, number, kind, at },
    parts: { client: parts.client, assistant: parts.assistant },
  });
}

/** A review as it is kept once it is open. */
export interface KeptReview {
  readonly number: number;
  readonly parts: Readonly<Record<Side, { readonly content: string; readonly hash: string }>>;
  readonly seal: { readonly content: string; readonly hash: string };
}

export type SealProblem = 'client' | 'assistant' | 'seal';

/** What of it is not as it was sealed; empty: all is. */
export function sealProblems(
  { parts, seal }: KeptReview,
  digest: (text: string) => string,
): readonly SealProblem[] {
  const found: SealProblem[] = [];
  const said = JSON.parse(seal.content) as { readonly parts: Readonly<Record<Side, string>> };
  for (const side of ['client', 'assistant'] as const) {
    const { content, hash } = parts[side];
    if (digest(content) !== hash || said.parts[side] !== hash) found.push(side);
  }
  if (digest(seal.content) !== seal.hash) found.push('seal');
  return found;
}
