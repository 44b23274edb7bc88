const units = ['B', 'kB', 'MB', 'GB'] as const;

/** A number of bytes as people read it, "1.4 MB": a machine's token, the same in both languages. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let at = 0;
  while (value >= 1_000 && at < units.length - 1) {
    value /= 1_000;
    at += 1;
  }
  const shown = at > 0 && value < 10 ? value.toFixed(1) : `${Math.round(value)}`;
  return `${shown} ${units[at]}`;
}
