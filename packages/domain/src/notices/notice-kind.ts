/** What somebody can be told of. A kind once stored keeps its name. */
export const noticeKinds = [
  'asked',
  'mentioned',
  'answered',
  'assigned',
  'requested',
  'dateProposed',
  'dateAgreed',
  'delivered',
  'returned',
  'accepted',
  'ended',
  'offered',
  'changed',
  'reminded',
  'dateChanged',
  'invited',
  'checkInPlanned',
  'checkInBegun',
  'termsAsked',
  'termsProposed',
  'termsAccepted',
  'termsDeclined',
  'silenceNear',
  'silenceAccepted',
  'noticeGiven',
  'noticeTakenBack',
  'trialStarted',
  'reviewDue',
  'reviewWaits',
  'reviewOpened',
  'outcomeProposed',
  'outcomeAgreed',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** The kinds of the release that had the first inbox, whose pages have words for no other. None is ever added. */
const firstNoticeKinds: readonly NoticeKind[] = [
  ...(['asked', 'mentioned', 'answered', 'assigned', 'dateChanged'] as const),
  ...(['invited', 'checkInPlanned', 'checkInBegun'] as const),
];

/** Those that came with the third edition. */
const thirdNoticeKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'termsAsked',
  'termsProposed',
  'termsAccepted',
  'termsDeclined',
]);

/** Those that came with the fourth. */
const fourthNoticeKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'silenceNear',
  'silenceAccepted',
  'noticeGiven',
  'noticeTakenBack',
]);

/** Those that came with the fifth. */
const fifthNoticeKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'trialStarted',
  'reviewDue',
  'reviewWaits',
  'reviewOpened',
  'outcomeProposed',
  'outcomeAgreed',
]);

/** Which kinds a page has words for: a page of before says nothing, and is given those of the first. */
export const noticeEdition = 5;

/** The kinds that a page of this edition has words for. */
export function noticeKindsOf(edition: number): readonly NoticeKind[] {
  if (edition < 2) return firstNoticeKinds;
  return noticeKinds.filter(
    (kind) =>
      (edition >= 3 || !thirdNoticeKinds.has(kind)) &&
      (edition >= 4 || !fourthNoticeKinds.has(kind)) &&
      (edition >= 5 || !fifthNoticeKinds.has(kind)),
  );
}

/** Work stands still until this person does something. */
export const waitingKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'asked',
  'requested',
  'dateProposed',
  'delivered',
  'offered',
  'changed',
  'invited',
  'termsAsked',
  'termsProposed',
  'reviewDue',
  'reviewWaits',
  'outcomeProposed',
  'silenceNear',
]);

/** Nobody did it: days went by. */
export const nobodysKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'silenceNear',
  'silenceAccepted',
  'reviewDue',
]);

/** Whoever is invited has had a mail of that alone; no digest tells it again. */
export const mailedAlone: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['invited']);
