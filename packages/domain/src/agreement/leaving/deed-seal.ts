import { canonical } from '../canonical.ts';
import type { ChainProblem } from '../seal.ts';
import type { LeavingDeed } from './deed.ts';

/** Between whom, and after what: the hash of the line before; `null`: this is the first. */
export interface DeedGround {
  readonly workspace: { readonly id: string; readonly name: string };
  readonly assistant: { readonly id: string; readonly name: string };
  readonly before: string | null;
}

/** The canonical text of a line: what is hashed, with SHA-256 over UTF-8 in lower-case hex. */
export function deedContent(deed: LeavingDeed, { workspace, assistant, before }: DeedGround) {
  const { number, kind, stay, by, at, endsOn, item } = deed;
  return canonical({
    sanad: 'engagement deed 1',
    ...{ workspace, assistant, before, number, kind, stay, at, endsOn, item },
    by: by && { side: by.side, id: by.userId, name: by.name },
  });
}

export interface KeptDeed {
  readonly number: number;
  readonly content: string;
  readonly hash: string;
}

/** What is wrong with each line that is not as it was written; empty: all is as it was. */
export function deedProblems(
  deeds: readonly KeptDeed[],
  digest: (text: string) => string,
): readonly { readonly number: number; readonly problem: ChainProblem }[] {
  let before: string | null = null;
  return deeds
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, content, hash }, at) => {
      const said = JSON.parse(content) as { before: unknown; number: unknown };
      const found: ChainProblem[] = [];
      if (digest(content) !== hash) found.push('hash');
      if (said.before !== before || said.number !== number || number !== at + 1) found.push('link');
      before = hash;
      return found.map((problem) => ({ number, problem }));
    });
}
