import type { Instant } from '@sanad/domain/kernel/instant';

/** Dubai keeps one offset all year. */
const dubaiOffsetMs = 4 * 3_600_000;
const dayMs = 86_400_000;

/** Monday to Thursday: Friday and Saturday are free in Cairo, Saturday and Sunday in Dubai. */
const sharedDays: ReadonlySet<number> = new Set([1, 2, 3, 4]);

/**
 * The moment that reads `hour` in Dubai on the `workingDays`-th day from today on which both sides
 * work; negative ones lie in the past. Day 0 is today, or the next shared day when today is free
 * or the hour has passed.
 */
export function atWorkingHour(now: number, workingDays: number, hour: number): Instant {
  const midnight = Math.floor((now + dubaiOffsetMs) / dayMs) * dayMs - dubaiOffsetMs;
  const step = workingDays < 0 ? -1 : 1;
  let day = midnight;
  if (workingDays >= 0) {
    while (!isShared(day) || day + hour * 3_600_000 <= now) day += dayMs;
  }
  for (let left = Math.abs(workingDays); left > 0; left -= 1) {
    do day += step * dayMs;
    while (!isShared(day));
  }
  return (day + hour * 3_600_000) as Instant;
}

function isShared(dubaiMidnight: number): boolean {
  return sharedDays.has(new Date(dubaiMidnight + dubaiOffsetMs).getUTCDay());
}
