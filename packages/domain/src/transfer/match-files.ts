import { fold } from '../kernel/fold.ts';

/** A file that lies on somebody's device. */
export interface FileAtHand {
  readonly name: string;
  readonly bytes: number;
}

/** An attachment whose file the export does not hold: what it is called, here and there, and how large it was. */
export interface AwaitedFile {
  readonly names: readonly string[];
  readonly bytes: number | null;
}

export type FileMatch<A> =
  | { readonly kind: 'found'; readonly awaited: A }
  /** Its name is that of several, and its size does not say which. */
  | { readonly kind: 'several'; readonly awaited: readonly A[] }
  /** Another of these files fits the same better. */
  | { readonly kind: 'taken'; readonly awaited: A }
  | { readonly kind: 'none' };

/**
 * Which attachment each file is, by its name: as it is called; else without the number that a browser gives a second
 * download; else as Trello writes names in its addresses, whatever stands between the letters and digits. Among
 * several of one name the size decides, or nobody. An attachment has one file.
 */
export function matchFiles<A extends AwaitedFile>(
  files: readonly FileAtHand[],
  awaited: readonly A[],
): FileMatch<A>[] {
  const ways = spellings.map((spell) => ({ spell, known: bySpelling(awaited, spell) }));
  const found = files.map((file) => findFor(file, ways));
  return found.map(({ all, way }, at): FileMatch<A> => {
    const [only, more] = all;
    if (only === undefined) return { kind: 'none' };
    if (more !== undefined) return { kind: 'several', awaited: all };
    const isBetter = (other: number): boolean => {
      const rival = found[other]!;
      if (other === at || rival.all.length !== 1 || rival.all[0] !== only) return false;
      const [ours, theirs] = [fitOf(files[at]!, only, way), fitOf(files[other]!, only, rival.way)];
      return theirs < ours || (theirs === ours && other < at);
    };
    const isTaken = files.some((_, other) => isBetter(other));
    return { kind: isTaken ? 'taken' : 'found', awaited: only };
  });
}

/** What a file is called here: as its attachment is, where that says what it is as well. */
export function nameOfMatch({ names }: AwaitedFile, { name }: FileAtHand): string {
  const end = endingOf(name);
  return names.find((each) => endingOf(each) === end) ?? name;
}

interface Way<A> {
  spell(name: string): string;
  readonly known: ReadonlyMap<string, readonly A[]>;
}

/** By the first way that finds any; `way` counts from the strictest. */
function findFor<A extends AwaitedFile>(
  { name, bytes }: FileAtHand,
  ways: readonly Way<A>[],
): { readonly all: readonly A[]; readonly way: number } {
  for (const [way, { spell, known }] of ways.entries()) {
    const all = known.get(spell(name)) ?? [];
    const ofSize = all.filter((each) => each.bytes === bytes);
    if (all.length > 0) return { all: ofSize.length === 1 ? ofSize : all, way };
  }
  return { all: [], way: ways.length };
}

/** The lower the better: of the same size first, then called the same. */
const fitOf = (file: FileAtHand, { bytes }: AwaitedFile, way: number): number =>
  (bytes === file.bytes ? 0 : spellings.length) + way;

function bySpelling<A extends AwaitedFile>(
  awaited: readonly A[],
  spell: (name: string) => string,
): ReadonlyMap<string, readonly A[]> {
  const known = new Map<string, A[]>();
  for (const each of awaited) {
    for (const key of new Set(each.names.map(spell))) {
      known.set(key, [...(known.get(key) ?? []), each]);
    }
  }
  return known;
}

const asCalled = (name: string): string => name.normalize('NFC').toLowerCase().trim();
const withoutNumber = (name: string): string => asCalled(name).replace(/ ?\(\d+\)(?=\.|$)/, '');
const bareLetters = (name: string): string =>
  fold(withoutNumber(name)).replace(/[^\p{L}\p{N}.]+/gu, '_');

const spellings = [asCalled, withoutNumber, bareLetters] as const;

const endingOf = (name: string): string => /\.[^.\s]{1,16}$/u.exec(asCalled(name))?.[0] ?? '';
