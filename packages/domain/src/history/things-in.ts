import type { ActivityLine } from '../kernel/activity.ts';
import { sentenceOf } from './sentence-of.ts';
import type { Sentence, Thing } from './sentence.ts';

/** Everything whose name is needed to say these lines in words; each once. */
export function thingsIn(lines: readonly ActivityLine[]): readonly Thing[] {
  const things = new Map<string, Thing>();
  const add = ({ kind, id }: Thing): void => void things.set(`${kind}:${id}`, { kind, id });
  for (const line of lines) {
    add({ kind: 'person', id: line.actor });
    if (line.about) add(line.about);
    const sentence = sentenceOf(line);
    for (const thing of sentence ? thingsOf(sentence) : []) add(thing);
  }
  return [...things.values()];
}

/** What a sentence speaks of. */
export function thingsOf({ parts }: Sentence): readonly Thing[] {
  return Object.values(parts).filter(isThing);
}

function isThing(part: unknown): part is Thing {
  return typeof part === 'object' && part !== null && 'kind' in part && 'id' in part;
}
