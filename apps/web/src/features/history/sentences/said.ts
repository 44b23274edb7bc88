import type { Role } from '@sanad/domain/access/role';
import type { Sentence, SentenceParts, What } from '@sanad/domain/history/sentence';

/** A value as words have it: names and dates as texts, empty where there is none; roles and counts as they are. */
type SaidValue<V> = [V] extends [number]
  ? number
  : [V] extends [Role]
    ? Role
    : [V] extends [Role | null]
      ? Role | undefined
      : string;

export type Said<W extends What> = {
  readonly [K in keyof SentenceParts[W]]: SaidValue<SentenceParts[W][K]>;
} & {
  /** Whoever did it. */
  readonly who: string;
  /** What it was done to; empty where that has no name. */
  readonly it: string;
};

/** One message for each sentence: a language that lacks one is a type error. */
export type Sentences = { readonly [W in What]: (said: Said<W>) => string };

export type AnySaid = (said: unknown) => string;

/** Sentences that nobody made: the server did, for the ledger or the clocks. */
export const withoutPerson: ReadonlySet<Sentence['what']> = new Set([
  'dueMended',
  'checkInMended',
  'fileExpired',
  'fileArrived',
  'repeatMade',
  'deliverySilent',
  'callEnded',
  'memberJoined',
  'memberLeft',
  'memberRole',
  'memberRenamed',
  'workspaceNamed',
]);
