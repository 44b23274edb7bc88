import { shortNameOf } from '../../ui/initial-of.ts';
import type { Person } from '../../ui/person.ts';
import type { CallsMessages } from './messages.en.ts';

/** "Mona and Layla are in the call". */
export function whoIsInside(words: CallsMessages, people: readonly Person[]): string {
  const [first, second] = people;
  if (first === undefined) return words.who.nobody;
  if (second === undefined) return words.who.one(shortNameOf(first.name));
  if (people.length === 2) return words.who.two(shortNameOf(first.name), shortNameOf(second.name));
  return words.who.more(shortNameOf(first.name), people.length - 1);
}
