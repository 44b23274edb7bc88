import type { TaskFilter } from '@sanad/domain/task/filter/task-filter';

import type { BoardSearch, filterFields } from '../board-address.ts';

export function filterOfSearch(search: BoardSearch): TaskFilter {
  const who = split(search.who);
  const labels = split(search.label);
  const filter: Record<string, unknown> = {
    text: search.q,
    people: ids(who),
    mine: who.includes('me') || undefined,
    nobody: who.includes('nobody') || undefined,
    labels: ids(labels),
    unlabelled: labels.includes('none') || undefined,
    states: search.state === undefined ? undefined : split(search.state),
    due: search.due,
    until: search.until,
    waits: search.waits,
  };
  for (const [field, value] of Object.entries(filter))
    if (value === undefined) delete filter[field];
  return filter;
}

/** Every field of a filter, so that what is not in it is taken out of an address. */
export function searchOfFilter(
  filter: TaskFilter,
): Pick<BoardSearch, (typeof filterFields)[number]> {
  const join = (...parts: readonly (string | false | undefined)[]): string | undefined =>
    parts.filter(Boolean).join(',') || undefined;
  return {
    q: filter.text || undefined,
    who: join(filter.mine && 'me', filter.nobody && 'nobody', ...(filter.people ?? [])),
    label: join(filter.unlabelled && 'none', ...(filter.labels ?? [])),
    state: join(...(filter.states ?? [])),
    due: filter.due,
    until: filter.until,
    waits: filter.waits,
  };
}

function split(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',');
}

function ids(words: readonly string[]): readonly string[] | undefined {
  const found = words.filter((word) => word.length === 36);
  return found.length === 0 ? undefined : found;
}
