import type { IdeaId, TaskId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { PlainRoom } from '@sanad/domain/kernel/plain-room';
import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';
import { personRoomModel, type PersonRoomCollections } from '@sanad/domain/person/room-model';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import { settle } from '@sanad/testing/settle';
import { beforeEach, describe, expect, it } from 'vitest';

import { ideasOnTheirWay, runErrands, type Reach } from './errands.ts';
import { wishedHere, type Wished } from './wished-here.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
const mona = uuid(1) as UserId;
const workspaceId = uuid(2) as WorkspaceId;
const ideaId = uuid(3) as IdeaId;
const becomes = uuid(4) as TaskId;
const now = 1_700_000_000_000 as Instant;

type Named = { readonly name: string };
type Listener = (event: object) => void;

/** A room as a page has it; a workspace's is reached when the test says so, and answers when it does. */
class Pretended<C extends PersonRoomCollections | WorkspaceRoomCollections> {
  connection = 'down';
  saveState: object = { kind: 'offline' };
  ready = true;
  stay = 1;
  readonly made: string[] = [];
  readonly #room: PlainRoom<C>;
  readonly #listeners = new Set<() => void>();
  readonly #events = new Set<Listener>();
  isAnswering = true;
  pending = new Set<string>();

  constructor(room: PlainRoom<C>) {
    this.#room = room;
  }

  all = (kind: never) => this.#room.all(kind);
  isPending = (_kind: string, id: string): boolean => this.pending.has(id);
  onState = (listener: () => void) => this.#listen(listener);
  onCollection = (_kind: string, listener: () => void) => this.#listen(listener);
  onEvent = (listener: Listener) => {
    this.#events.add(listener);
    return () => void this.#events.delete(listener);
  };

  mutate = ({ name }: Named, args: object) => {
    this.made.push(name);
    try {
      this.#room.run({ name, args }, mona, now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'refused', code: error.code, params: error.params };
    }
    this.saveState = this.isAnswering ? { kind: 'server' } : { kind: 'device' };
    this.tell();
    return { kind: 'made' };
  };

  goLive(): void {
    this.connection = 'live';
    this.saveState = { kind: 'server' };
    this.tell();
  }

  refuse(name: string, args: object, code: RefusalCode): void {
    for (const listener of this.#events)
      listener({ kind: 'refused', mutation: { name, args, code, params: {} } });
    this.tell();
  }

  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

let person: PlainRoom<PersonRoomCollections>;
let board: PlainRoom<WorkspaceRoomCollections>;
let own: Pretended<PersonRoomCollections>;
let there: Pretended<WorkspaceRoomCollections>;
let news: string[];
let closed: number;
let isGone = false;

beforeEach(() => {
  wishedHere.clear();
  person = new PlainRoom(personRoomModel);
  board = new PlainRoom(workspaceRoomModel);
  for (const [n, kind] of [
    [11, 'plain'],
    [12, 'requested'],
  ] as const) {
    const args = { columnId: uuid(n), name: `C${n}`, kind, orderKey: `V${n}` };
    board.run({ name: 'createColumn', args }, mona, now);
  }
  const idea = { ideaId, text: 'Gloves\nSize M', at: now, rev: uuid(5) };
  person.run({ name: 'captureIdea', args: idea }, mona, now);
  own = new Pretended(person);
  there = new Pretended(board);
  news = [];
  closed = 0;
  isGone = false;
});

function wish(into = 'task'): void {
  person.run({ name: 'turnIdea', args: { ideaId, into, workspaceId, becomes } }, mona, now);
}

function wished(): Wished {
  wish();
  const [idea] = person.all('idea');
  return idea as Wished;
}

/** A page that stands until what is answered is called. */
function page(): () => void {
  const reach: Reach = {
    open: async () => ({ client: there as never, close: () => (closed += 1) }),
    isGone: () => isGone,
  };
  return runErrands(own as never, reach, {
    became: ({ turning }) => news.push(`became ${turning.into}`),
    stayed: (_wish, why) => news.push(`stayed ${why.code}`),
  });
}

const left = () => person.all('idea').map(({ turning, refusal }) => [turning !== null, refusal]);

describe('what ideas wait for', () => {
  it('is made in the workspace under the id that was named, where requests stand, and the idea goes then', async () => {
    wish();
    const stop = page();
    await settle();
    expect(board.all('task')).toEqual([]);
    expect(ideasOnTheirWay.get().has(ideaId)).toBe(false);
    there.isAnswering = false;
    there.goLive();
    await settle();
    // Made here, and not confirmed: it is an idea until then, and says that it is on its way.
    expect(left()).toEqual([[true, null]]);
    expect(ideasOnTheirWay.get().has(ideaId)).toBe(true);
    there.goLive();
    await settle();
    expect(left()).toEqual([]);
    expect(board.all('task')).toMatchObject([
      { id: becomes, columnId: uuid(12), title: { text: 'Gloves' }, brief: { text: 'Size M' } },
    ]);
    expect([news, closed, ideasOnTheirWay.get().size]).toEqual([['became task'], 1, 0]);
    stop();
  });

  it('is one task, however often a page goes before it is confirmed', async () => {
    wish();
    for (let time = 0; time < 3; time += 1) {
      there.isAnswering = false;
      there.goLive();
      const stop = page();
      await settle();
      stop();
      await settle();
    }
    expect([left(), closed]).toEqual([[[true, null]], 3]);
    there.isAnswering = true;
    page();
    await settle();
    expect(board.all('task')).toHaveLength(1);
    expect([left(), news]).toEqual([[], ['became task']]);
  });

  it('is not begun before the own room has confirmed the wish: another device’s may have come first', async () => {
    wish();
    own.pending.add(ideaId);
    there.goLive();
    page();
    await settle();
    expect(there.made).toEqual([]);
    own.pending.clear();
    own.tell();
    await settle();
    expect(there.made).toEqual(['turnIdeaIntoTask']);
  });

  it('is told where it was wished too, whichever page of the person came first; what is let go is not', async () => {
    const isShut = { open: () => undefined, isGone: () => false };
    const news = { became: () => told.push('became'), stayed: () => told.push('stayed') };
    const told: string[] = [];
    const stop = runErrands(own as never, isShut, news);
    wishedHere.set(becomes, wished());
    own.tell();
    person.run({ name: 'settleIdea', args: { ideaId, becomes } }, mona, now);
    own.tell();
    own.tell();
    expect(told).toEqual(['became']);

    const again = { ideaId, text: 'Gloves', at: now, rev: uuid(6) };
    person.run({ name: 'captureIdea', args: again }, mona, now);
    wishedHere.set(becomes, wished());
    own.pending.add(ideaId);
    person.run({ name: 'letGoIdea', args: { ideaId } }, mona, now);
    own.tell();
    expect(told).toEqual(['became']);
    stop();
  });

  it('that the room refuses is an idea again, with why; another refusal in that room is not its own', async () => {
    wish();
    there.isAnswering = false;
    there.goLive();
    page();
    await settle();
    there.refuse('turnIdeaIntoTask', { taskId: uuid(9) }, 'forbidden');
    await settle();
    expect(left()).toEqual([[true, null]]);
    there.refuse('turnIdeaIntoTask', { taskId: becomes }, 'limit_reached');
    await settle();
    expect(left()).toEqual([[false, 'limit_reached']]);
    expect(news).toEqual(['stayed limit_reached']);
  });

  it('comes back where its person is in that workspace no more, or no column is open', async () => {
    wish();
    isGone = true;
    page()();
    expect([left(), there.made]).toEqual([[[false, 'stay_ended']], []]);
    isGone = false;
    for (const n of [11, 12])
      board.run({ name: 'archiveColumn', args: { columnId: uuid(n) } }, mona, now);
    wish();
    there.goLive();
    page();
    await settle();
    expect(left()).toEqual([[false, 'column_archived']]);
  });
});
