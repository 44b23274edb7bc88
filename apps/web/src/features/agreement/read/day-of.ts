/** "20 December", with its year where that is another one than today's; of days as `2026-12-20`. */
export function dayOf(locale: string, day: string, today: string): string {
  return new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  })
    .format(Date.parse(`${day}T00:00Z`))
    .replaceAll(' ', '\u00a0');
}
