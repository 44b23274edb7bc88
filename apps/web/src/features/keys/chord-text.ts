import type { Chord } from './chord.ts';

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};

const isMac = (): boolean => /mac/i.test(navigator.platform);

/** The keys of a chord, each as its cap says it. */
export function capsOf(
  chord: Chord,
  names: Readonly<Record<string, string>> = {},
): readonly string[] {
  const mod = isMac() ? '⌘' : 'Ctrl';
  return chord.split('+').map((key) => (key === 'Mod' ? mod : (names[key] ?? signs[key] ?? key)));
}

/** In one line, as a hint beside what it does. */
export const chordText = (chord: Chord): string => capsOf(chord).join(' ');
