import type { Side } from '../access/side.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Terms } from './terms.ts';

/** What a version of an agreement is by what its two sides did. Only `proposed` waits for anybody. */
export const versionStates = [
  'proposed',
  'accepted',
  'declined',
  'countered',
  'withdrawn',
] as const;
export type VersionState = (typeof versionStates)[number];

/** Who did something, as they were called then. */
export interface Signature {
  readonly side: Side;
  readonly userId: UserId;
  readonly name: string;
  readonly at: Instant;
}

/** One version, as far as the rules know it. Its number is its place: 1 is the first that was proposed. */
export interface AgreementVersion {
  readonly number: number;
  readonly state: VersionState;
  readonly terms: Terms;
  /** The day from which it was to hold. */
  readonly from: string;
  /** The day from which it does, once it is accepted: never one that was over then. */
  readonly begins: string | null;
  /** Whoever proposed it said yes with it. */
  readonly proposed: Signature;
  /** Whoever ended its waiting. */
  readonly answered: Signature | null;
}

/** How a version stands on a day. */
export type VersionStanding = Exclude<VersionState, 'accepted'> | 'ahead' | 'inForce' | 'over';

/**
 * Which version holds on a day: of those accepted that have begun by then, the one that was agreed last. So one
 * dated ahead leaves the old one standing until its day, and one agreed meanwhile outlives it.
 */
export function inForceOn<V extends AgreementVersion>(
  versions: readonly V[],
  day: string,
): V | undefined {
  return versions
    .filter(({ state, begins }) => state === 'accepted' && begins !== null && begins <= day)
    .reduce<V | undefined>(
      (last, each) => (last === undefined || each.number > last.number ? each : last),
      undefined,
    );
}

export function standingOn(
  version: AgreementVersion,
  versions: readonly AgreementVersion[],
  day: string,
): VersionStanding {
  if (version.state !== 'accepted') return version.state;
  if (inForceOn(versions, day)?.number === version.number) return 'inForce';
  const comesToHold = version.begins !== null && version.begins > day;
  return comesToHold && inForceOn(versions, version.begins)?.number === version.number
    ? 'ahead'
    : 'over';
}

/** What was agreed last, whether it has begun or not: what the next proposal changes. */
export function lastAgreed<V extends AgreementVersion>(versions: readonly V[]): V | undefined {
  return versions
    .filter(({ state }) => state === 'accepted')
    .reduce<V | undefined>(
      (last, each) => (last === undefined || each.number > last.number ? each : last),
      undefined,
    );
}

/** The one that waits for an answer: there is never more than one. */
export function openVersion<V extends AgreementVersion>(versions: readonly V[]): V | undefined {
  return versions.find(({ state }) => state === 'proposed');
}

/** The hours that are fixed on a day: by what is in force then, and by nothing that is only proposed (domain S35). */
export function windowsOn(versions: readonly AgreementVersion[], day: string): Terms['windows'] {
  return inForceOn(versions, day)?.terms.windows ?? [];
}
