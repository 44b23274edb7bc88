import type { Side } from '../access/side.ts';
import { canonical } from '../agreement/canonical.ts';
import type { EngagementId, UserId, WorkspaceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ExpectationRecord } from './record.ts';

/** Whose reading it is, as they were called then. */
export interface Reading {
  readonly userId: UserId;
  readonly name: string;
  readonly side: Side;
  readonly at: Instant;
}

/**
 * What is kept of a reading: the very words that were read, by whom and when, and the hash of the one before in the
 * same engagement. A hash is SHA-256 of this text in UTF-8, in lower-case hex.
 */
export function acknowledgementText(
  item: Pick<ExpectationRecord, 'id' | 'version' | 'side' | 'sort' | 'text' | 'otherText'> & {
    readonly area: string | null;
  },
  { userId, ...by }: Reading,
  ground: {
    readonly workspaceId: WorkspaceId;
    readonly engagementId: EngagementId;
    readonly number: number;
    readonly before: string | null;
  },
): string {
  const { id, version, side, sort, area, text, otherText } = item;
  return canonical({
    sanad: 'acknowledgement 1',
    workspace: ground.workspaceId,
    engagement: ground.engagementId,
    ...{ number: ground.number, before: ground.before },
    item: { id, version, side, sort, area, text, otherText },
    acknowledged: { id: userId, name: by.name, side: by.side, at: by.at },
  });
}

export interface KeptAcknowledgement {
  readonly number: number;
  readonly content: string;
  readonly hash: string;
}

/** Numbers of those that are not as they were said, or do not hang on the one before; empty: all is as it was. */
export function acknowledgementProblems(
  kept: readonly KeptAcknowledgement[],
  digest: (text: string) => string,
): readonly number[] {
  let before: string | null = null;
  let last = 0;
  return kept
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, content, hash }) => {
      const said = JSON.parse(content) as { readonly before: unknown; readonly number: unknown };
      const isRight =
        digest(content) === hash &&
        said.before === before &&
        said.number === number &&
        number === last + 1;
      before = hash;
      last = number;
      return isRight ? [] : [number];
    });
}
