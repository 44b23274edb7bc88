import type { UserId } from '@sanad/domain/kernel/ids';
import { waitingKinds } from '@sanad/domain/notices/notice-kind';
import {
  asksRecord,
  noticeFields,
  noticesOf,
  type NoticeDraft,
  type Settled,
} from '@sanad/domain/notices/notices-of';
import type { StoredActivity } from '@sanad/sync/port/room-store';

import { defineReader, type Reader } from '../../rooms/readers/reader.ts';
import {
  loadConcerned,
  loadStays,
  settleNotices,
  writeNotices,
  type NoticeEntry,
} from './notice-entry-repo.ts';

/** News older than this is no news: a folder that is read for the first time tells nobody of last year. */
const freshMs = 14 * 24 * 60 * 60_000;

export interface NoticeReaderPorts {
  now(): number;
  /** These people's inboxes have changed; after the commit. */
  onTold(people: readonly UserId[]): void;
}

/** Takes what happened in workspaces into the inboxes of whom it concerns. */
export function createNoticeReader({ now, onTold }: NoticeReaderPorts): Reader {
  return defineReader({
    name: 'notices',
    of: 'workspace',
    fields: noticeFields,
    async read(lines, { scopeId }, tx) {
      const fresh = lines.filter(({ at }) => at > now() - freshMs);
      if (!fresh.some(({ changes }) => changes.length > 0)) return undefined;
      const stays = await loadStays(tx, scopeId);
      const concerned = await loadConcerned(tx, scopeId, askedTasks(fresh));
      const world = {
        members: new Set(stays.keys()),
        concernedBy: (taskId: string) => concerned.get(taskId)?.people ?? [],
        doerOf: (taskId: string) => concerned.get(taskId)?.doer ?? null,
        isRequest: (taskId: string) => concerned.get(taskId)?.isRequest ?? false,
      };
      const entries = new Map<string, NoticeEntry>();
      const settled: Settled[] = [];
      for (const line of fresh) {
        const told = noticesOf(line, world);
        for (const each of told.settled) {
          settled.push(each);
          // Asked and answered between two looks: nobody has to do anything.
          for (const [key, { kind, about }] of entries) {
            if (each.kinds.includes(kind) && about.id === each.aboutId) entries.delete(key);
          }
        }
        for (const draft of told.notices) {
          const stay = stays.get(draft.to);
          if (stay !== undefined) add(entries, draft, line, stay);
        }
      }
      const changed = [
        ...(await settleNotices(tx, scopeId, settled, now())),
        ...(await writeNotices(tx, scopeId, [...entries.values()], now())),
      ];
      if (changed.length === 0) return undefined;
      return () => onTold([...new Set(changed)]);
    },
  });
}

function askedTasks(lines: readonly StoredActivity[]): readonly string[] {
  const changes = lines.flatMap((line) => line.changes.filter(asksRecord));
  return [...new Set(changes.map(({ id }) => id))];
}

/** The same news about the same thing, several times in one reading, is one entry. */
function add(
  entries: Map<string, NoticeEntry>,
  draft: NoticeDraft,
  { at, actor }: StoredActivity,
  stay: number,
): void {
  const key = `${draft.to} ${draft.kind} ${draft.about.id}`;
  const known = entries.get(key);
  entries.set(key, {
    ...draft,
    stay,
    actor,
    count: (known?.count ?? 0) + 1,
    firstAt: known?.firstAt ?? at,
    lastAt: at,
    waits: waitingKinds.has(draft.kind),
    urgent: draft.urgent || (known?.urgent ?? false),
  });
}
