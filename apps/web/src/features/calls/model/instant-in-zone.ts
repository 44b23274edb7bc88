/** The wall clock of `zone` at an instant, as if it were UTC. */
function wallClock(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US-u-nu-latn-ca-gregory', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
}

/**
 * The instant at which a clock in `zone` shows this day (days since 1970) and minute of the day. A time
 * that a clock change skips becomes the one an hour later; of a time that comes twice, the first.
 */
export function instantInZone(zone: string, dayNumber: number, minuteOfDay: number): number {
  const wanted = dayNumber * 86_400_000 + minuteOfDay * 60_000;
  const day = 86_400_000;
  const offsets = [wanted - day, wanted + day].map((at) => wallClock(zone, at) - at);
  const fits = offsets
    .map((offset) => wanted - offset)
    .filter((at) => wallClock(zone, at) === wanted);
  return fits.length > 0 ? Math.min(...fits) : wanted - Math.min(...offsets);
}
