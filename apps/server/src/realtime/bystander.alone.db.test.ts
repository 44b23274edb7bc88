import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { eventually } from '../../test/eventually.ts';
import { longestTurn } from '../../test/longest-turn.ts';
import { RawSocket } from '../../test/raw-socket.ts';
import { RecordClient } from '../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { TestPerson } from '../../test/test-person.ts';

/** Nobody waits longer than this for what somebody else asked for. */
const bearable = 50;
const taskCount = 19_000;

let app: TestApp;
let busy: TestPerson;
let mona: TestPerson;
let large: WorkspaceId;
let other: WorkspaceId;
const opened: { close(): void }[] = [];

beforeAll(async () => {
  app = await createTestApp();
  busy = await app.quickPerson('Busy');
  mona = await app.quickPerson('Mona');
}, 60_000);
afterAll(() => app.close());

beforeEach(async () => {
  large = await app.workspace([[busy, 'owner']]);
  other = await app.workspace([[mona, 'owner']]);
  // The room is owed nothing: who pays such debts would read it before it is filled.
  await app.database.pool.query('delete from debt where workspace_id = any($1)', [[large, other]]);
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

/** A board as years of work leave it: most tasks with a few lines, all in one column. */
async function fillLargeBoard(
  brief: number,
  tasks = taskCount,
): Promise<{ full: string; empty: string }> {
  const [full, empty] = [randomUUID(), randomUUID()];
  const key = [large];
  const text = (words: string) =>
    `json_build_object('text', ${words}, 'rev', 'rev-00001', 'by', '${busy.userId}', 'others', '[]'::json)`;
  await app.database.pool.query(
    `insert into room (scope_id, id, kind, version) values ($1, $1, 'workspace', 5)`,
    key,
  );
  await app.database.pool.query(
    `insert into room_record (scope_id, room_id, collection, id, data, closed)
     select $1, $1, 'column', c, json_build_object('id', c, 'name', 'C', 'kind', 'plain',
       'orderKey', 'V', 'archivedAt', null), false from unnest($2::text[]) c`,
    [large, [full, empty]],
  );
  await app.database.pool.query(
    `insert into room_record (scope_id, room_id, collection, id, data, closed)
     select $1, $1, 'task', t.id, json_build_object('id', t.id, 'number', n, 'columnId', $2::text,
       'orderKey', 'V', 'title', ${text(`'Task ' || n`)}, 'brief', ${text(`repeat('word ', ${brief})`)},
       'assigneeId', null, 'namedPeople', '[]'::json, 'labelIds', '[]'::json, 'due', null,
       'dueMet', false, 'links', '[]'::json, 'createdAt', 1, 'createdBy', '${busy.userId}',
       'movedAt', 1, 'movedBy', '${busy.userId}', 'archivedAt', null), false
     from generate_series(1, ${tasks}) n, lateral (select gen_random_uuid()::text as id, n as of) t`,
    [large, full],
  );
  return { full, empty };
}

/** Says what a program would, keeps no records, and so costs this process next to nothing itself. */
async function sit(person: TestPerson, workspaceId: WorkspaceId) {
  const socket = new RawSocket(app.url, person.cookie);
  opened.push(socket);
  await socket.open();
  const room = workspaceRoom(workspaceId);
  const clientId = randomUUID();
  let id = 0;
  let reached = 0;
  // First of all listeners, so that who waits looks at what it found.
  socket.ws.prependListener('message', (data: Buffer) => {
    const at = data.lastIndexOf(`"${clientId}":`);
    if (at >= 0) reached = Number.parseInt(data.toString('latin1', at + 39, at + 49), 10);
    socket.frames.length = 0;
  });
  const say = (message: object) => socket.ws.send(`42${JSON.stringify(['up', message])}`);
  say({ type: 'join', room, clientId, version: null, protocol: protocolVersion });
  await socket.frame('42["down",[{"type":"joined"');
  return {
    socket,
    push(intents: readonly { name: string; args: unknown }[]): number {
      const mutations = intents.map((intent) => ({ id: (id += 1), ...intent }));
      say({ type: 'push', room, clientId, mutations });
      return id;
    },
    /** Piece by piece: a busy machine takes its time, and only one that stands still is in vain. */
    async acked(last: number): Promise<void> {
      for (let next = Math.min(reached + 10, last); ; next = Math.min(next + 10, last)) {
        await socket.until(`ack of ${next}`, () => reached >= next);
        if (next === last) return;
      }
    },
  };
}

/** Somebody in another workspace, at work all the while. */
async function workBeside(): Promise<() => Promise<number>> {
  const client = new RecordClient(app.url, mona.cookie);
  opened.push(client);
  const room = await client.join(other);
  let done = 0;
  let going = true;
  const work = (async () => {
    while (going && done < 150) {
      const args = { labelId: randomUUID(), name: `During ${done}` };
      await client.acked(client.push(room, 'createLabel', args));
      client.heard.length = 0;
      done += 1;
    }
  })();
  return async () => {
    going = false;
    await work;
    return done;
  };
}

describe('whoever works beside a large board', () => {
  it('does not notice that somebody archives and restores a column of it 400 times', async () => {
    const { empty } = await fillLargeBoard(20);
    const seat = await sit(busy, large);
    const endWork = await workBeside();
    const turn = await longestTurn(async () => {
      let last = 0;
      for (let n = 0; n < 4; n += 1) {
        last = seat.push(
          Array.from({ length: 200 }, (_, at) => ({
            name: at % 2 === 0 ? 'archiveColumn' : 'restoreColumn',
            args: { columnId: empty },
          })),
        );
      }
      await seat.acked(last);
    });
    expect(await endWork()).toBeGreaterThan(0);
    expect(turn).toBeLessThan(bearable);
  });

  it('does not notice short words that make long records travel', async () => {
    const { full } = await fillLargeBoard(1);
    const seat = await sit(busy, large);
    const taskId = randomUUID();
    const rev = (n: number) => `rev-${String(n).padStart(5, '0')}`;
    const long = 'طويل '.repeat(3_999);
    seat.push([
      {
        name: 'createTask',
        args: { taskId, columnId: full, orderKey: 'V', title: 'T', rev: rev(1) },
      },
    ]);
    // Seven who wrote at the same time: each of their texts stays until somebody chooses.
    let last = 0;
    for (let n = 2; n < 9; n += 1) {
      const args = {
        taskId,
        base: n === 2 ? rev(1) : rev(900 + n),
        rev: rev(n),
        text: `${n}${long}`,
      };
      last = seat.push([{ name: 'writeTaskBrief', args }]);
    }
    await seat.acked(last);
    const endWork = await workBeside();
    const turn = await longestTurn(async () => {
      last = seat.push(
        Array.from({ length: 200 }, (_, at) =>
          at % 2 === 0
            ? { name: 'archiveTask', args: { taskId } }
            : { name: 'restoreTask', args: { taskId, columnId: full, orderKey: 'V' } },
        ),
      );
      await seat.acked(last);
    });
    expect(await endWork()).toBeGreaterThan(0);
    expect(turn).toBeLessThan(bearable);
  });

  it('does not notice that it is loaded, read and paged through', async () => {
    await fillLargeBoard(100);
    const endWork = await workBeside();
    let bytes = 0;
    const turn = await longestTurn(async () => {
      const response = await fetch(`${app.url}/api/workspaces/${large}/snapshot`, {
        headers: { cookie: busy.cookie, 'accept-encoding': 'identity' },
      });
      for await (const chunk of response.body!) bytes += (chunk as Uint8Array).length;
    });
    expect(bytes).toBeGreaterThan(15_000_000);
    expect(await endWork()).toBeGreaterThan(0);
    expect(turn).toBeLessThan(bearable);
  });

  it('does not notice the import of a Trello board of 15 megabytes', async () => {
    const id = (n: number) => n.toString(16).padStart(24, '0');
    const cards = Array.from({ length: 1_000 }, (_, n) => ({
      id: id(n + 10),
      name: `Card ${n}`,
      idList: id(1),
      pos: n + 1,
      closed: false,
      desc: 'Long text. '.repeat(1_300),
    }));
    const board = { name: 'Large', lists: [{ id: id(1), name: 'L', pos: 1 }], cards };
    // As bytes: making them is the sender's work, who here shares the thread that is measured.
    const file = Buffer.from(JSON.stringify(board));
    expect(file.length).toBeGreaterThan(14_000_000);
    const seat = await sit(busy, large);
    const endWork = await workBeside();
    const turn = await longestTurn(async () => {
      const imports = `/api/workspaces/${large}/imports`;
      const answer = await fetch(`${app.url}${imports}/named/large.json`, {
        method: 'POST',
        headers: { cookie: busy.cookie, origin: app.url, 'content-type': 'application/json' },
        body: file,
      });
      expect(answer.status).toBe(200);
      const { id } = (await answer.json()) as { id: string };
      expect((await busy.call('POST', `${imports}/${id}/run`, {})).status).toBe(200);
      await eventually(async () => {
        const { body } = await busy.call('GET', imports);
        expect(body).toMatchObject({ imports: [{ state: 'done' }] });
      });
    });
    seat.socket.close();
    expect(await endWork()).toBeGreaterThan(0);
    expect(turn).toBeLessThan(bearable);
  });

  it('does not notice that all of it is made into one file', async () => {
    const tasks = 4_000;
    await fillLargeBoard(100, tasks);
    const endWork = await workBeside();
    const path = `/api/workspaces/${large}/export`;
    let bytes = 0;
    const turn = await longestTurn(async () => {
      expect((await busy.call('POST', path)).status).toBe(200);
      const { id } = await vi.waitFor(
        async () => {
          const { body } = await busy.call('GET', path);
          expect(body).toMatchObject({ export: { state: 'ready', counts: { tasks } } });
          return (body as { export: { id: string } }).export;
        },
        { timeout: 60_000, interval: 100 },
      );
      const zip = `/api/workspaces/${large}/exports/${id}/zip`;
      const response = await fetch(app.url + zip, { headers: { cookie: busy.cookie } });
      for await (const chunk of response.body!) bytes += (chunk as Uint8Array).length;
    });
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(await endWork()).toBeGreaterThan(0);
    expect(turn).toBeLessThan(bearable);
  }, 90_000);
});
