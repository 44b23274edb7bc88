import { historyKinds, type HistoryKind } from '@sanad/domain/history/history-kinds';

export const historySpans = ['day', 'week', 'month'] as const;
export type HistorySpan = (typeof historySpans)[number];

const dayMs = 86_400_000;
export const spanMs: Readonly<Record<HistorySpan, number>> = {
  day: dayMs,
  week: 7 * dayMs,
  month: 30 * dayMs,
};

/** What a history page shows; it stands in the address. */
export interface HistoryFilter {
  /** `document:ID`: the record of one thing alone. */
  readonly about?: string | undefined;
  readonly person?: string | undefined;
  readonly kind?: HistoryKind | undefined;
  readonly span?: HistorySpan | undefined;
}

/** Of an address that anybody may have written. */
export function historyFilterOf(search: Readonly<Record<string, unknown>>): HistoryFilter {
  const { about, person, kind, span } = search;
  const filter: Record<string, unknown> = {};
  if (typeof about === 'string' && /^(task|document|file):[0-9a-f-]{36}$/.test(about)) {
    filter['about'] = about;
  }
  if (typeof person === 'string' && /^[0-9a-f-]{36}$/.test(person)) filter['person'] = person;
  if (typeof kind === 'string' && Object.hasOwn(historyKinds, kind)) filter['kind'] = kind;
  if (historySpans.some((each) => each === span)) filter['span'] = span;
  return filter;
}
