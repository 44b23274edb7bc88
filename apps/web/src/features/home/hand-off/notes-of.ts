import type { HandOffRecord } from '@sanad/domain/handoff/record';

const dayMs = 24 * 60 * 60 * 1000;
/** A note is of a day: after a weekend it is still read, after a week it is history. */
export const noteLastsMs = 4 * dayMs;

/** Whoever left a note is not offered another before the next day's end; it can be edited. */
const dayEndMs = 12 * 60 * 60 * 1000;

/**
 * The notes that Home shows. `fresh`: others left them since one was here last, the newest first: they stand on top.
 * `last`: the newest of what was read already, or is one's own.
 */
export function notesOf(
  notes: readonly HandOffRecord[],
  reader: { readonly me: string; readonly now: number; readonly since: number | undefined },
): {
  readonly fresh: readonly HandOffRecord[];
  readonly last: HandOffRecord | undefined;
  /** One has left one's own a while ago: the day is ended. */
  readonly isLeft: boolean;
} {
  const { me, now, since } = reader;
  const newest = notes
    .filter(({ sentAt }) => sentAt > now - noteLastsMs)
    .toSorted((a, b) => b.sentAt - a.sentAt || (a.id < b.id ? -1 : 1));
  const isFresh = ({ author, sentAt }: HandOffRecord): boolean =>
    author !== me && since !== undefined && sentAt > since;
  return {
    fresh: newest.filter(isFresh).slice(0, 3),
    last: newest.find((note) => !isFresh(note)),
    isLeft: newest.some(({ author, sentAt }) => author === me && sentAt > now - dayEndMs),
  };
}
