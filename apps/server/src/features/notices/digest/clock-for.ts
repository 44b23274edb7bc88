/** Times as their reader's clocks show them. A no-break space stays inside «9:12 ص» and "28 Nov". */
export function clockFor(locale: string, zone: string) {
  const comma = locale.startsWith('ar') ? '،' : ',';
  const day = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: zone },
  });
  const options = { hour: 'numeric', minute: '2-digit', hour12: true } as const;
  const time = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const onWall = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const timeOf = (format: Intl.DateTimeFormat, at: number) => {
    const part = partsOf(format, at);
    // CLDR writes 0 for noon in some English regions; a clock on the wall says 12.
    const hour = /^[0٠]+$/u.test(part.hour) ? new Intl.NumberFormat(locale).format(12) : part.hour;
    return `${hour}:${part.minute}\u00a0${part.dayPeriod.toLowerCase()}`;
  };
  return {
    moment(at: number): string {
      const part = partsOf(day, at);
      return `${part.weekday} ${part.day}\u00a0${part.month}${comma} ${timeOf(time, at)}`;
    },
    /** Of `08:00`. */
    ofDay(wall: string): string {
      return timeOf(onWall, Date.parse(`1970-01-01T${wall}Z`));
    },
  };
}

function partsOf(format: Intl.DateTimeFormat, at: number) {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    weekday: of('weekday'),
    day: of('day'),
    month: of('month'),
    hour: of('hour'),
    minute: of('minute'),
    dayPeriod: of('dayPeriod'),
  };
}
