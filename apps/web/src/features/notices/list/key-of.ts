/** The letter of a key: as it is written where that is Latin, else by the key's place, under an Arabic layout. */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // A Latin layout that writes something else there means that.
  if (/^[\u0020-\u024f]$/u.test(key)) return undefined;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}
