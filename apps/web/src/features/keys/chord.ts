/**
 * A key with what is held beside it, as the book of keys writes it: `C`, `?`, `Mod+Shift+Z`, `Alt+I`, `ArrowDown`.
 * `Mod` is Ctrl, and Command on a Mac.
 */
export type Chord = string;

export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

const unnamed: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified']);

/**
 * Which key was meant. A typed Latin sign decides, so that AZERTY keeps its own letters; where another script is typed,
 * Arabic for one, the place does. Nothing where neither says one.
 */
export function keyOf({ key, code, shiftKey }: PressedKey): string | undefined {
  if (key === ' ') return 'Space';
  if (/^[!-~\u00a1-\u024f]$/u.test(key)) return key.toUpperCase();
  if (key === '؟') return '?';
  // Named, as "ArrowDown"; «لا» is one key that types two letters.
  if (/^[A-Z][A-Za-z0-9]+$/.test(key) && !unnamed.has(key)) return key;
  return placeOf(code, shiftKey);
}

function placeOf(code: string, shiftKey: boolean): string | undefined {
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^Key([A-Z])$/.exec(code)?.[1];
}

export function chordOf(event: PressedKey): Chord | undefined {
  const mod = event.ctrlKey || event.metaKey;
  // With Alt many layouts type something else: there the place counts.
  const key = event.altKey ? (placeOf(event.code, event.shiftKey) ?? keyOf(event)) : keyOf(event);
  if (key === undefined) return undefined;
  // Shift is how a sign is typed; beside a letter or a named key it is held for itself.
  const shift = event.shiftKey && (/^[A-Z]$/.test(key) || key.length > 1);
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** One sign and nothing held: what WCAG 2.1.4 lets a person switch off. */
export function isSingle(chord: Chord): boolean {
  return chord.length === 1;
}
