import type { Json } from '@sanad/domain/kernel/record';
import type { RecordCopier } from '@sanad/domain/transfer/whole/copy-records';
import type { StoredActivity } from '@sanad/sync/port/room-store';

/**
 * The history as every member reads it, a line of JSON for each line: people by their names, things by what they are
 * called now. It is for reading; no import makes history of it.
 */
export async function* historyLines(
  history: AsyncIterable<StoredActivity>,
  copier: RecordCopier,
): AsyncGenerator<string> {
  const names = namesOfThings(copier);
  const named = (value: Json): Json => {
    if (typeof value === 'string') return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
  };
  const thing = (kind: string, id: string) => ({ kind, name: names.get(id) ?? null });
  for await (const line of history) {
    const { at, actor, mutation, byServer, about, records, changes } = line;
    const told = {
      ...{ at: new Date(at).toISOString(), by: copier.naming.nameOf(actor), mutation, byServer },
      about: about && thing(about.kind, about.id),
      records,
      changes: changes.map(({ kind, id, field, before, after }) => ({
        ...thing(kind, id),
        ...{ field, before: named(before), after: named(after) },
      })),
    };
    yield `${JSON.stringify(told)}\n`;
  }
}

function namesOfThings({ places, naming }: RecordCopier): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, userId } of places.inOrder('member')) {
    names.set(userId, naming.nameOf(userId));
    names.set(id, naming.nameOf(userId));
  }
  for (const { id, name } of places.inOrder('column')) names.set(id, name);
  for (const { id, name } of places.inOrder('label')) names.set(id, name);
  for (const { id, name } of places.inOrder('area')) names.set(id, name);
  for (const { id, title } of places.inOrder('document')) names.set(id, title);
  for (const { id, name } of places.inOrder('file')) names.set(id, name);
  for (const { id, number, title } of places.inOrder('task')) {
    names.set(id, `${number} ${title.text}`);
    for (const step of places.stepsOf(id)) names.set(step.id, step.text);
  }
  return names;
}
