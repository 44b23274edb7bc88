import { z } from 'zod';

import { noticeKinds, type NoticeKind } from './notice-kind.ts';

/** A time on somebody's wall, as in `08:00`. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const mailDays = z.enum(['every', 'work']);

const mail = z.strictObject({
  on: z.boolean(),
  /** On the clocks of the zone that the person is in then. */
  at: timeOfDay,
  days: mailDays,
  /** One mail for each workspace: no two clients in one. */
  apart: z.boolean(),
});
const kind = z.strictObject({ mail: z.boolean(), push: z.boolean() });

/** How somebody wants to be told what their inbox holds. */
export const noticeChoices = z.object({ mail, kinds: z.record(z.enum(noticeKinds), kind) });
type KindChoice = z.infer<typeof kind>;
export type NoticeChoices = Readonly<z.infer<typeof noticeChoices>>;

/** What of it somebody chose: kept as it is said, so that a kind of a later release begins with its default. */
export const chosenNotices = z.strictObject({
  mail: mail.partial().optional(),
  kinds: z.partialRecord(z.enum(noticeKinds), kind.partial()).optional(),
});
export type ChosenNotices = z.infer<typeof chosenNotices>;

/** For who is away; the others can wait for the next look. */
const pushedFirst: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['asked', 'checkInBegun']);
/** Over before the next morning. */
const notMailedFirst: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['checkInBegun']);

export const defaultNoticeChoices: NoticeChoices = choicesOf({});

export function choicesOf(chosen: ChosenNotices): NoticeChoices {
  const kindChoice = (each: NoticeKind): KindChoice =>
    over({ mail: !notMailedFirst.has(each), push: pushedFirst.has(each) }, chosen.kinds?.[each]);
  return {
    mail: over<NoticeChoices['mail']>(
      { on: true, at: '08:00', days: 'every', apart: false },
      chosen.mail,
    ),
    kinds: Object.fromEntries(
      noticeKinds.map((each) => [each, kindChoice(each)]),
    ) as NoticeChoices['kinds'],
  };
}

/** What is chosen comes from JSON: what it does not name is not there. */
function over<T extends object>(first: T, chosen: { [K in keyof T]?: T[K] | undefined } = {}): T {
  return { ...first, ...chosen } as T;
}

/** What was chosen before, and now this of it. */
export function chooseAlso(before: ChosenNotices, change: ChosenNotices): ChosenNotices {
  const kinds = { ...before.kinds };
  for (const [each, chosen] of Object.entries(change.kinds ?? {}) as [NoticeKind, object][])
    kinds[each] = { ...kinds[each], ...chosen };
  return { mail: { ...before.mail, ...change.mail }, kinds };
}
