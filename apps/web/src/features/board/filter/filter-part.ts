import type { LabelRecord } from '@sanad/domain/board/record';
import type { TaskFilter } from '@sanad/domain/task/filter/task-filter';

import type { Member } from '../../../realtime/session/member.ts';
import type { FilterMessages } from './messages.en.ts';

/** One thing that a filter asks for, as a chip says it. */
export interface FilterPart {
  readonly key: string;
  readonly text: string;
  /** The filter without it. */
  readonly rest: TaskFilter;
}

/** What the words of a part need: who and what its ids are. */
export interface PartNames {
  readonly members: readonly Member[];
  readonly labels: readonly LabelRecord[];
  /** "4 December", of `2026-12-04`. */
  day(text: string): string;
}

/** Everything but the words, which have a field of their own. */
export function partsOf(
  filter: TaskFilter,
  words: FilterMessages,
  names: PartNames,
): readonly FilterPart[] {
  const parts: FilterPart[] = [];
  const put = (key: string, text: string, rest: TaskFilter): void => {
    parts.push({ key, text, rest: { ...filter, ...rest } });
  };
  if (filter.mine) put('mine', words.mine, { mine: undefined });
  for (const id of filter.people ?? []) {
    const member = names.members.find(({ userId }) => userId === id);
    put(id, member?.name ?? words.gone, { people: without(filter.people, id) });
  }
  if (filter.nobody) put('nobody', words.nobody, { nobody: undefined });
  for (const id of filter.labels ?? []) {
    const label = names.labels.find((each) => each.id === id);
    put(id, label?.name ?? words.gone, { labels: without(filter.labels, id) });
  }
  if (filter.unlabelled) put('unlabelled', words.unlabelled, { unlabelled: undefined });
  for (const state of filter.states ?? []) {
    put(state, words.states[state], { states: without(filter.states, state) });
  }
  if (filter.due) put('due', words.spans[filter.due], { due: undefined });
  if (filter.until) put('until', words.until(names.day(filter.until)), { until: undefined });
  if (filter.waits) put('waits', words.waits[filter.waits], { waits: undefined });
  return parts;
}

function without<T>(list: readonly T[] | undefined, one: T): readonly T[] {
  return (list ?? []).filter((each) => each !== one);
}
