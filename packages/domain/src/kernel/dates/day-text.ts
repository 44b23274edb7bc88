import { z } from 'zod';

import { isDay, type CalendarDay, type TimeOfDay } from './calendar-day.ts';

/** A calendar day as it is kept and sent: `2026-11-24`, of the years that people plan for. */
export const dayText = z
  .string()
  .regex(/^2[01]\d\d-\d\d-\d\d$/)
  .refine((text) => isDay(readDay(text)));

/** A time on a wall: `09:00`. */
export const timeText = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export function readDay(text: string): CalendarDay {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

export function readTime(text: string): TimeOfDay {
  const [hour, minute] = text.split(':').map(Number) as [number, number];
  return { hour, minute };
}

export function writeDay({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function writeTime({ hour, minute }: TimeOfDay): string {
  return `${two(hour)}:${two(minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
