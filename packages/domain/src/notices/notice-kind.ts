/** What somebody can be told of. A kind once stored keeps its name. */
export const noticeKinds = [
  'asked',
  'mentioned',
  'answered',
  'assigned',
  'dateChanged',
  'invited',
  'checkInPlanned',
  'checkInBegun',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Work stands still until this person does something. */
export const waitingKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['asked', 'invited']);
