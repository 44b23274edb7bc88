import { harmlessName } from '../../files/file-name.ts';
import { cutText } from '../../kernel/cut-text.ts';

/** As people see it in a folder: long enough to be known, short enough for every disk. */
const shownLength = 80;

function named(place: number, name: string): string {
  return `${String(place).padStart(4, '0')} ${name}`;
}

/** Paths in an export: told apart by their number, with a name that is only a name. What each is really called stands in the JSON. */
export const entryNames = {
  task: (number: number, title: string): string => `tasks/${page(number, title)}.md`,
  document: (place: number, title: string): string => `documents/${page(place, title)}.md`,
  state: (place: number): string => `documents/${named(place, 'state')}.yjs`,
  /** Of a version, numbered through all files. */
  file: (place: number, name: string): string => `files/${named(place, harmlessName(name))}`,
};

function page(place: number, title: string): string {
  const short = title.length > shownLength ? cutText(title, shownLength) : title;
  return named(place, harmlessName(short));
}

/** Which version's bytes an entry holds, or which document's state. */
export function placeIn(folder: 'files' | 'documents', path: string): number | undefined {
  const found = new RegExp(`^${folder}/(\\d{4,9}) `).exec(path);
  return found ? Number(found[1]) : undefined;
}
