import { createHash } from 'node:crypto';

/** Of each entry what was last told of it, as a hash, and since when that has been so. */
export type Told = Readonly<Record<string, readonly [print: string, since: number]>>;

const printOf = (event: object): string =>
  createHash('sha256').update(JSON.stringify(event)).digest('base64url').slice(0, 16);

/**
 * Since when each entry has been what it is, as calendars know it. They take a change for one only where it comes
 * with a later time; no record of ours says when it last became what a calendar shows of it (a date also opens when
 * somebody leaves), so what they were told is compared. Of whatever is not there any more nothing is kept.
 */
export function stampEvents(
  events: readonly { readonly uid: string }[],
  told: Told,
  now: number,
): Told {
  return Object.fromEntries(
    events.map((event) => {
      const print = printOf(event);
      const before = told[event.uid];
      return [event.uid, before?.[0] === print ? before : [print, now]];
    }),
  );
}
