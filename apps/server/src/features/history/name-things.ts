import type { Thing } from '@sanad/domain/history/sentence';
import type { HistoryName, HistoryPage } from '@sanad/protocol/http/history';
import type { StoredActivity } from '@sanad/sync/port/room-store';

import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';

type Names = HistoryPage['names'];

/** The names of things as their room knows them, archived ones and people who left too. What is gone from it is left out. */
export function nameThings(room: WorkspaceRoom, things: readonly Thing[]): Names {
  const people = new Map<string, HistoryName>();
  for (const { userId, name, active } of room.all('member')) {
    if (active || !people.has(userId)) people.set(userId, named(name, !active));
  }
  const names: Names = {};
  for (const { kind, id } of things) {
    const name = kind === 'person' ? people.get(id) : nameOf(room, kind, id);
    if (name) (names[kind] ??= {})[id] = name;
  }
  return names;
}

/** Of what is gone from the room, the name that it had when it was taken away. */
export function nameGone(
  names: Names,
  things: readonly Thing[],
  removals: readonly StoredActivity[],
): void {
  const last = new Map<string, string>();
  for (const { kind, id, before } of removals.flatMap(({ changes }) => changes)) {
    const key = `${kind}:${id}`;
    if (typeof before === 'string' && !last.has(key)) last.set(key, before);
  }
  for (const { kind, id } of things) {
    const name = last.get(`${kind}:${id}`);
    if (name !== undefined) (names[kind] ??= {})[id] ??= named(name, true);
  }
}

function nameOf(room: WorkspaceRoom, kind: string, id: string): HistoryName | undefined {
  switch (kind) {
    case 'task': {
      const task = room.get('task', id);
      if (!task) return undefined;
      return { ...named(task.title.text, task.archivedAt !== null), number: task.number };
    }
    case 'column': {
      const column = room.get('column', id);
      return column && named(column.name, column.archivedAt !== null);
    }
    case 'document': {
      const document = room.get('document', id);
      return document && named(document.title, document.archivedAt !== null);
    }
    case 'file': {
      const file = room.get('file', id);
      return file && named(file.name, file.archivedAt !== null);
    }
    case 'area':
    case 'template':
    case 'event': {
      const record = room.get(kind, id);
      return record && named(record.name, record.archivedAt !== null);
    }
    case 'templateTask': {
      const task = room.get('templateTask', id);
      return task && named(task.title, false);
    }
    case 'label': {
      const label = room.get('label', id);
      return label && named(label.name, false);
    }
    case 'checklistItem': {
      const item = room.get('checklistItem', id);
      return item && named(item.text, false);
    }
    case 'member': {
      const member = room.get('member', id);
      return member && named(member.name, !member.active);
    }
    default:
      return undefined;
  }
}

function named(name: string, gone: boolean): HistoryName {
  return gone ? { name, gone } : { name };
}
