import { canonical, type Plain } from './canonical.ts';
import type { AgreementVersion, Signature } from './version.ts';

/**
 * What is frozen. A version's *content* is what its proposer says yes to: terms, day, names and time. Its *seal* is
 * what the other one's yes makes of it, and names the seal of the version agreed before: a chain that nobody can
 * change a link of unnoticed. Both are canonical texts; a hash is SHA-256 of one in UTF-8, in lower-case hex.
 */
export interface SealGround {
  readonly workspace: { readonly id: string; readonly name: string };
  readonly assistant: { readonly id: string; readonly name: string };
  /** The seal of what was agreed last; null: nothing was. */
  readonly before: string | null;
}

export function contentOf(
  {
    number,
    terms,
    from,
    proposed,
  }: Pick<AgreementVersion, 'number' | 'terms' | 'from' | 'proposed'>,
  { workspace, assistant, before }: SealGround,
): string {
  return canonical({
    sanad: 'agreement 1',
    ...{ workspace, assistant, before, number, from },
    terms: terms as Plain,
    proposed: signed(proposed),
  });
}

export function sealOf(
  hash: string,
  { accepted, begins, before }: { accepted: Signature; begins: string; before: string | null },
): string {
  return canonical({
    sanad: 'agreement seal 1',
    ...{ hash, begins, before },
    accepted: signed(accepted),
  });
}

function signed({ side, userId, name, at }: Signature): Plain {
  return { side, id: userId, name, at };
}

/** A version as it is kept. */
export interface KeptVersion {
  readonly number: number;
  readonly content: string;
  readonly hash: string;
  /** Of an accepted one. */
  readonly sealed: { readonly content: string; readonly hash: string } | null;
}

export type ChainProblem = 'hash' | 'seal' | 'link';

/** What is wrong with each version that is not as it was agreed; empty: all is as it was. */
export function chainProblems(
  versions: readonly KeptVersion[],
  digest: (text: string) => string,
): readonly { readonly number: number; readonly problem: ChainProblem }[] {
  let before: string | null = null;
  return versions
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, content, hash, sealed }) => {
      const found: ChainProblem[] = [];
      if (digest(content) !== hash) found.push('hash');
      if (read(content)['before'] !== before) found.push('link');
      if (sealed !== null) {
        const said = read(sealed.content);
        if (digest(sealed.content) !== sealed.hash) found.push('seal');
        if (said['hash'] !== hash || said['before'] !== before) found.push('link');
        before = sealed.hash;
      }
      return [...new Set(found)].map((problem) => ({ number, problem }));
    });
}

function read(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Record<string, unknown>;
}
