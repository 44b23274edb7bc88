import type { EntryKind } from '@sanad/domain/feeds/entry';
import type { Language } from '@sanad/protocol/http/profile';

interface CalendarWords {
  readonly product: string;
  /** What an entry is called that does not say its own words. */
  readonly neutral: Readonly<Record<EntryKind, string>>;
  readonly neutralProposed: string;
  /** A title whose date waits for somebody's yes. */
  proposed(title: string): string;
}

export const calendarWords: Record<Language, CalendarWords> = {
  en: {
    product: 'Sanad',
    neutral: { task: 'Task', window: 'By agreement' },
    neutralProposed: 'Proposed date',
    proposed: (title) => `Proposed: ${title}`,
  },
  ar: {
    product: 'سند',
    neutral: { task: 'مهمة', window: 'فترة بحسب العقد' },
    neutralProposed: 'موعد مقترح',
    proposed: (title) => `مقترح: ${title}`,
  },
};
