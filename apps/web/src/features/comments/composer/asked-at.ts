import { fold } from '@sanad/domain/kernel/fold';

/** What is being named at the caret: `@` a person, `#` a task, and the words typed of it so far. */
export interface Asked {
  readonly sign: '@' | '#';
  readonly from: number;
  readonly words: string;
}

const longest = 60;
/** Behind a Latin letter or a digit it is an address or a code. Arabic joins «و» and «ل» to what follows. */
const asking = /(?:^|[^\p{Script=Latin}\p{N}@#&/])([@#])((?:[^\s@#]+ ?){0,4})$/u;

export function askedAt(text: string, caret: number): Asked | undefined {
  const before = text.slice(Math.max(0, caret - longest), caret);
  const found = asking.exec(before);
  if (!found) return undefined;
  const [, sign, words = ''] = found;
  return { sign: sign as Asked['sign'], from: caret - words.length - 1, words };
}

/** Whose name, or a word of it, begins as typed; in either script and spelling. */
export function findPeople<P extends { readonly name: string }>(
  people: readonly P[],
  words: string,
): readonly P[] {
  const wanted = fold(words);
  const begins = (name: string): boolean =>
    name.startsWith(wanted) ||
    // From any word of it on, with or without the Arabic article.
    [...name.matchAll(/(?<=\s)(?:ال)?|^ال/gu)].some(
      ({ 0: article, index }) =>
        name.startsWith(wanted, index) || name.startsWith(wanted, index + article.length),
    );
  return people.filter(({ name }) => begins(fold(name)));
}

/** Tasks by the beginning of their number or any words of their title. */
export function findTasks<
  T extends { readonly number: number; readonly title: { readonly text: string } },
>(tasks: Iterable<T>, words: string, limit: number): readonly T[] {
  const wanted = fold(words);
  const found: T[] = [];
  for (const task of tasks) {
    if (`${task.number}`.startsWith(wanted) || fold(task.title.text).includes(wanted))
      found.push(task);
    if (found.length >= limit) break;
  }
  return found;
}
