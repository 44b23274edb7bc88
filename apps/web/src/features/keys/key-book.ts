import { isSingle, type Chord } from './chord.ts';

/**
 * Every key of the product, by where it does something, in the order of the sheet of keys. A page gives what a key does
 * by `useKeys`; what belongs to a field or to a list stands here as well, and is done where it stands.
 */
export const keyBook = {
  anywhere: {
    palette: ['Mod+K'],
    find: ['/'],
    newTask: ['C'],
    newIdea: ['Alt+I'],
    allKeys: ['?'],
    close: ['Escape'],
  },
  /** Wherever tasks stand as rows, on an open one, and on all that are chosen. */
  task: {
    walk: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    open: ['Enter'],
    assign: ['A'],
    label: ['L'],
    date: ['D'],
    move: ['M'],
  },
  board: {
    lift: ['Space'],
    choose: ['X'],
    chooseOn: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    filter: ['F'],
    today: ['T'],
    nextChange: ['J'],
    changeBefore: ['K'],
    undo: ['Mod+Z'],
    redo: ['Mod+Shift+Z', 'Mod+Y'],
  },
  inbox: {
    next: ['J'],
    before: ['K'],
    later: ['L'],
    done: ['E'],
    unread: ['U'],
  },
  writing: {
    send: ['Enter'],
    newLine: ['Shift+Enter'],
    leave: ['Escape'],
    name: ['@'],
  },
  document: {
    bold: ['Mod+B'],
    italic: ['Mod+I'],
    undo: ['Mod+Z'],
    redo: ['Mod+Shift+Z'],
  },
} as const satisfies Record<string, Record<string, readonly [Chord, ...Chord[]]>>;

export type KeyPlace = keyof typeof keyBook;
export type KeyName<P extends KeyPlace> = keyof (typeof keyBook)[P] & string;

/** The first way to press it, for a hint beside what it does. */
export function chordFor<P extends KeyPlace>(place: P, name: KeyName<P>): Chord {
  const lines: Readonly<Record<string, readonly [Chord, ...Chord[]]>> = keyBook[place];
  return lines[name]![0];
}

/** What a field does with its own keys is no single key that could be struck by mistake. */
export function canBeOff(place: KeyPlace, chord: Chord): boolean {
  return place !== 'writing' && isSingle(chord);
}
