/** A device's clock may be minutes wrong; what the server promised is counted by the server's own. */
let aheadMs = 0;

/** Dates of answers are whole seconds and took a while to come: what is closer than this is as good as right. */
const closeMs = 2_000;

/** From the `Date` of an answer. */
export function hearServerDate(date: string | null, now: number = Date.now()): void {
  const at = Date.parse(date ?? '');
  if (Number.isNaN(at)) return;
  const ahead = at + 500 - now;
  aheadMs = Math.abs(ahead) < closeMs ? 0 : ahead;
}

/** The server's time, as far as its last answer told. */
export function serverNow(now: number = Date.now()): number {
  return now + aheadMs;
}
