import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { LiveRecord } from '@sanad/domain/kernel/record';
import { compareHits } from '@sanad/domain/search/compare-hits';
import type { Question } from '@sanad/domain/search/question';
import {
  seenRecord,
  textsOf,
  type SearchKind,
  type SearchWorld,
} from '@sanad/domain/search/searchable';
import { WordIndex } from '@sanad/domain/search/word-index';
import type { SearchHit } from '@sanad/protocol/http/search';

import type { LiveClient } from '../../../realtime/session/live-client.ts';

/** What a device holds of a workspace, in the order in which it is taken in: messages and texts of documents it has not. */
export const heldKinds = [
  'task',
  'document',
  'member',
  'checklistItem',
  'call',
  'plannedCheckIn',
  'file',
] as const satisfies readonly SearchKind[];

type HeldKind = (typeof heldKinds)[number];

/** Of each kind, those with the best scores are looked at for what is open and what is newer. */
const mostLooked = 200;
/** Records taken in between two looks at the clock. */
const step = 25;

/** The words of the records that one open room has on this device. */
export class RoomSearch {
  readonly #client: LiveClient;
  readonly #workspaceId: WorkspaceId;
  readonly #index = new WordIndex();
  readonly #known = new Map<string, LiveRecord>();
  #walk: Iterator<void> | undefined;

  constructor(workspaceId: WorkspaceId, client: LiveClient) {
    this.#workspaceId = workspaceId;
    this.#client = client;
  }

  /** Takes in what has come or changed since the last whole walk, for so many milliseconds. True: nothing is left. */
  takeIn(ms: number): boolean {
    const until = performance.now() + ms;
    this.#walk ??= this.#walkRecords();
    while (performance.now() < until) {
      if (!this.#walk.next().done) continue;
      this.#walk = undefined;
      return true;
    }
    return false;
  }

  /** The best of each kind, the best first. */
  find(question: Question, mostOfKind: number): readonly SearchHit[] {
    const byKind = Map.groupBy(this.#index.find(question), ({ id }) => kindIn(id));
    return [...byKind].flatMap(([kind, found]) =>
      found
        .toSorted((one, other) => other.score - one.score)
        .slice(0, mostLooked)
        .flatMap(({ id, score }) => this.#hitOf(kind, id.slice(kind.length + 1), score) ?? [])
        .toSorted(compareHits)
        .slice(0, mostOfKind),
    );
  }

  /** One record as it would be found; `undefined`: it is not here. */
  hitOf(kind: SearchKind, id: string): SearchHit | undefined {
    return (heldKinds as readonly string[]).includes(kind)
      ? this.#hitOf(kind as HeldKind, id, 0)
      : undefined;
  }

  #hitOf(kind: HeldKind, id: string, score: number): SearchHit | undefined {
    const record = this.#client.get(kind, id);
    const seen = record && seenRecord(kind, record as never, this.#world());
    if (!seen) return undefined;
    const { title, body, at, isClosed, number, taskId, documentId, by } = seen;
    const task = taskId === null ? undefined : this.#client.get('task', taskId);
    // What hangs on a task that is not here cannot be opened from here.
    if (taskId !== null && !task) return undefined;
    return {
      ...{ workspaceId: this.#workspaceId, kind, id, score, title, at, isClosed, number },
      documentId,
      // Titles are what a device finds; what it shows below them is who was there.
      excerpt: title === '' ? body : '',
      by: by === null ? null : (this.#world().nameOf(by) ?? null),
      task: task ? { id: task.id, title: task.title.text, number: task.number } : null,
    };
  }

  #world(): SearchWorld {
    const members = this.#client.all('member');
    return { nameOf: (userId) => members.find((member) => member.userId === userId)?.name };
  }

  *#walkRecords(): Generator<void, void, void> {
    const seen = new Set<string>();
    const world = this.#world();
    let since = 0;
    for (const kind of heldKinds) {
      for (const record of this.#client.all(kind) as readonly LiveRecord[]) {
        const key = `${kind}/${record.id}`;
        seen.add(key);
        if (this.#known.get(key) !== record) this.#put(kind, key, record, world);
        since = (since + 1) % step;
        if (since === 0) yield;
      }
    }
    for (const key of this.#known.keys()) {
      if (seen.has(key)) continue;
      this.#known.delete(key);
      this.#index.remove(key);
    }
  }

  #put(kind: HeldKind, key: string, record: LiveRecord, world: SearchWorld): void {
    this.#known.set(key, record);
    const found = seenRecord(kind, record as never, world);
    // What stands below a title is long, and the server's to find.
    const brief = found && found.title !== '' ? { ...found, body: '' } : found;
    if (brief) this.#index.put(key, textsOf(brief));
    else this.#index.remove(key);
  }
}

function kindIn(key: string): HeldKind {
  return key.slice(0, key.indexOf('/')) as HeldKind;
}
