/**
 * Walking over the tasks of one day: from one up and down, above the first is the day itself, which Escape leads to as
 * well. Nothing where `from` is no task of a day, or the key means something else.
 */
export function stepEntry(key: string, from: Element): HTMLElement | undefined {
  const day = from.matches('[data-entry]') ? from.closest<HTMLElement>('[data-day]') : null;
  if (!day) return undefined;
  if (key === 'Escape') return day;
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return undefined;
  const entries = [...day.querySelectorAll<HTMLElement>('[data-entry], [data-cell="more"]')];
  return entries[entries.indexOf(from as HTMLElement) + by] ?? (by === -1 ? day : undefined);
}
