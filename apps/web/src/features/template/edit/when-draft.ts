import { eventOffset, type EventOffset } from '@sanad/domain/task/event-place';

/** Where a date lies, as it is typed. */
export interface WhenDraft {
  readonly side: 'before' | 'on' | 'after' | 'none';
  readonly days: string;
  readonly time: string;
}

/** Until somebody says a time: the end of the working day. */
const usualTime = '17:00';

export function whenDraftOf(when: EventOffset | null): WhenDraft {
  if (!when) return { side: 'none', days: '1', time: usualTime };
  const { days, time } = when;
  const side = days === 0 ? 'on' : days < 0 ? 'before' : 'after';
  return { side, days: String(Math.abs(days) || 1), time };
}

/** `null` is no date, `undefined` what cannot be taken. Digits of either script count. */
export function offsetOf({ side, days, time }: WhenDraft): EventOffset | null | undefined {
  if (side === 'none') return null;
  const typed = days
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  const count = side === 'on' ? 0 : /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  const read = eventOffset.safeParse({ days: side === 'before' ? -count : count, time });
  return read.success ? { ...read.data, days: read.data.days + 0 } : undefined;
}
