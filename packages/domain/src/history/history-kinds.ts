/** What a history can be narrowed to, and the kinds of records that this means. */
export const historyKinds = {
  task: ['task'],
  document: ['document'],
  file: ['file'],
  board: ['column', 'label', 'template', 'event', 'area'],
  checkIn: ['plannedCheckIn', 'call'],
  people: ['member'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type HistoryKind = keyof typeof historyKinds;
