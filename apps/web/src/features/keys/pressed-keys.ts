import { chordOf, isSingle, type Chord } from './chord.ts';
import { keyBook, type KeyName, type KeyPlace } from './key-book.ts';
import { singleKeys } from './single-keys.ts';

/** What a key does. `false`: nothing now, whoever else knows it may. */
export type KeyDeed = (event: KeyboardEvent) => void | false;
export type KeyDeeds<P extends KeyPlace> = Partial<Record<KeyName<P>, KeyDeed>>;

/** What is open above the page keeps its keys; rows of tasks that are folded into something that opens are rows. */
const busy = '[role=menu], [role=listbox], [role=dialog], [role=alertdialog], select';
const rows = '[data-folded-rows]';
/** Whoever holds one down walks on; nothing else is done twice. */
const repeats: ReadonlySet<Chord> = new Set([
  ...keyBook.task.walk,
  ...keyBook.board.chooseOn,
  ...keyBook.inbox.next,
  ...keyBook.inbox.before,
]);

/** Also from a text; an editor that has a use for it itself comes first. */
const inTexts: ReadonlySet<Chord> = new Set(keyBook.anywhere.palette);

interface Known {
  readonly chord: Chord;
  readonly deed: KeyDeed;
}

/** The last that was given comes first: what opened over something else. */
let known: readonly Known[] = [];

/** Gives what keys of a place do; returns how to take that back. */
export function giveKeys<P extends KeyPlace>(place: P, deeds: KeyDeeds<P>): () => void {
  const book: Readonly<Record<string, readonly Chord[]>> = keyBook[place];
  const given = Object.entries(deeds).flatMap(([name, deed]) =>
    (book[name] ?? []).map((chord) => ({ chord, deed: deed as KeyDeed })),
  );
  if (known.length === 0) document.addEventListener('keydown', press);
  known = [...given, ...known];
  return () => {
    known = known.filter((each) => !given.includes(each));
    if (known.length === 0) document.removeEventListener('keydown', press);
  };
}

/** Does what a key that was pressed does here; nothing where it is a letter, or belongs to what is open. */
export function press(event: KeyboardEvent): void {
  const chord = chordFree(event);
  if (chord === undefined) return;
  for (const { chord: each, deed } of known) {
    if (each !== chord || deed(event) === false) continue;
    event.preventDefault();
    return;
  }
}

function chordFree(event: KeyboardEvent): Chord | undefined {
  // A browser that composes says so in one of two ways.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return undefined;
  const { target } = event;
  if (target instanceof Element && target.closest(busy) && !target.closest(rows)) return undefined;
  const chord = chordOf(event);
  if (chord === undefined || (event.repeat && !repeats.has(chord))) return undefined;
  if (isTyping(target) && !inTexts.has(chord)) return undefined;
  return isSingle(chord) && !singleKeys.get() ? undefined : chord;
}

/** True where the keys belong to a text under the caret. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}
