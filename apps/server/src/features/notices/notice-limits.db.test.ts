import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listNotices } from '@sanad/protocol/http/notices';
import { personRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { layLines } from '../../../test/lay-lines.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import type { MediaServer } from '../../media/media-server.ts';

const hour = 3_600_000;
const opened: RecordClient[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

/** A person in a workspace’s room: what they do, and with what it was refused. */
async function entered(app: TestApp, person: TestPerson, workspaceId: WorkspaceId) {
  const client = new RecordClient(app.url, person.cookie);
  opened.push(client);
  const room = await client.join(workspaceId);
  const refusals = () => client.heard.filter((each) => each.type === 'refused');
  return {
    client,
    room,
    refusals,
    /** The code that it is refused with, or undefined. */
    async does(name: string, args: object): Promise<string | undefined> {
      const id = client.push(room, name, args);
      await client.acked(id);
      return refusals().find((each) => each.id === id)?.code;
    },
  };
}

type Entered = Awaited<ReturnType<typeof entered>>;

async function withTask(person: Entered) {
  const [columnId, taskId] = [randomUUID(), randomUUID()];
  await person.does('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
  const task = { taskId, columnId, orderKey: 'V', title: 'Invoices', rev: randomUUID() };
  expect(await person.does('createTask', task)).toBeUndefined();
  return taskId;
}

/** So many members who only have names: nobody signs in as them. */
async function crowd(app: TestApp, count: number): Promise<readonly TestPerson[]> {
  const rows = await app.database.db
    .insertInto('person')
    .values(
      Array.from({ length: count }, (_, n) => ({
        name: `Person ${n}`,
        email: `${randomUUID()}@example.test`,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => ({ userId: id }) as TestPerson);
}

async function noticesIn(app: TestApp, workspaceId: WorkspaceId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from notice where workspace_id = ${workspaceId}`.execute(
    app.database.db,
  );
  return rows[0]!.count;
}

describe('a flood of mentions', () => {
  let app: TestApp;
  let passed = 0;
  const clock = (): number => Date.now() + passed;
  let loud: TestPerson;
  let layla: TestPerson;
  let mona: TestPerson;
  let crowded: WorkspaceId;
  let quiet: WorkspaceId;
  let people: readonly TestPerson[];

  beforeAll(async () => {
    app = await createTestApp({}, { now: clock, limits: { noticesPerInbox: 500 } });
    [loud, layla, mona] = [
      await app.quickPerson('Loud'),
      await app.quickPerson('Layla'),
      await app.quickPerson('Mona'),
    ];
    people = await crowd(app, 50);
    crowded = await app.workspace([
      [loud, 'owner'],
      [layla, 'approver'],
      ...people.map((each) => [each, 'assistant'] as const),
    ]);
    quiet = await app.workspace([
      [layla, 'owner'],
      [mona, 'assistant'],
      [loud, 'assistant'],
    ]);
    for (const id of [crowded, quiet])
      await (id === crowded ? loud : layla).call('PATCH', `/api/workspaces/${id}`, {
        name: 'Hall',
      });
  });
  afterAll(() => app.close());

  const mentioning = (taskId: string) => ({
    name: 'sendMessage',
    args: {
      messageId: randomUUID(),
      taskId,
      text: 'You all',
      mentions: people.map(({ userId }) => userId),
    },
  });

  /** Layla gives Mona a task, again and again; each time Mona is told before the next. */
  async function pace(times: number) {
    const as = await entered(app, layla, quiet);
    for (let n = 0; n < times; n += 1) {
      const taskId = await withTask(as);
      expect(await as.does('assignTask', { taskId, assigneeId: mona.userId })).toBeUndefined();
      await eventually(async () => {
        const { body } = await mona.call('GET', '/api/me/inbox?view=news&limit=1');
        const [newest] = listNotices.answer.parse(body).entries;
        expect(newest?.task?.id).toBe(taskId);
      });
    }
  }

  it('of 100,000 from one person is refused by name beyond what one may, and nobody else is slower for it', async () => {
    const as = await entered(app, loud, crowded);
    const taskId = await withTask(as);
    const flood = async (): Promise<void> => {
      let last = 0;
      for (let n = 0; n < 20; n += 1)
        last = as.client.pushAll(
          as.room,
          Array.from({ length: 100 }, () => mentioning(taskId)),
        );
      await as.client.acked(last);
    };
    // Nobody else waits for it to end: each is told in turn.
    await Promise.all([pace(10), flood()]);

    const refused = as.refusals();
    // Twenty go out, and where this takes long one more for what has come back meanwhile.
    expect(refused.length).toBeGreaterThan(1_970);
    expect(refused.length).toBeLessThanOrEqual(1_980);
    const sent = 2_000 - refused.length;
    expect(refused[0]).toMatchObject({
      code: 'notice_limit',
      params: { minutes: expect.any(Number) },
    });
    await eventually(async () => expect(await noticesIn(app, crowded)).toBe(50 * sent));
    const messages = await sql<{ count: number }>`
      select count(*)::integer as count from room_record
      where scope_id = ${crowded} and collection = 'message'`.execute(app.database.db);
    expect(messages.rows[0]!.count, 'nothing is half written').toBe(sent);

    // In no workspace of theirs any more; what tells nobody goes on, and so does everybody else.
    const elsewhere = await entered(app, loud, quiet);
    const own = await withTask(elsewhere);
    expect(await elsewhere.does('assignTask', { taskId: own, assigneeId: mona.userId })).toBe(
      'notice_limit',
    );
    const plain = { messageId: randomUUID(), taskId, text: 'To nobody' };
    expect(await as.does('sendMessage', plain)).toBeUndefined();
    const other = await entered(app, layla, crowded);
    expect(await other.does('sendMessage', mentioning(taskId).args)).toBeUndefined();

    // So many an hour come back.
    passed += hour;
    for (let n = 0; n < 5; n += 1)
      expect(await as.does('sendMessage', mentioning(taskId).args)).toBeUndefined();
    expect(await as.does('sendMessage', mentioning(taskId).args)).toBe('notice_limit');
  });

  it('that is held comes back to whoever sent it, with why', async () => {
    const client = new RecordClient(app.url, loud.cookie);
    opened.push(client);
    const room = await client.enter(personRoom(loud.userId));
    const as = await entered(app, loud, crowded);
    const taskId = await withTask(as);
    while ((await as.does('sendMessage', mentioning(taskId).args)) === undefined);
    await client.acked(
      client.push(room, 'holdMessage', {
        ...mentioning(taskId).args,
        ...{ workspaceId: crowded, stay: 1, seconds: 0, text: 'Held for all' },
      }),
    );
    const draft = await client.until('the draft', () =>
      client.heard
        .flatMap((each) => (each.type === 'poke' ? each.ops : []))
        .find((op) => op[0] === 'put' && op[1] === 'draft'),
    );
    expect(draft[3]).toMatchObject({ taskId, text: 'Held for all', refusal: 'notice_limit' });
  });

  it('that stands in the log already is read while others are told, and an inbox keeps only so much', async () => {
    const as = await entered(app, loud, crowded);
    const taskId = await withTask(as);
    await eventually(async () => expect(await behind()).toBe(0));
    const mentions = people.map(({ userId }) => userId);
    // As another process would have committed it.
    await sql`with commit as (
        update room set version = version + 1 where id = ${crowded} returning scope_id, id, version)
      insert into room_log (scope_id, room_id, version, ops, acks)
      select scope_id, id, version, '[]', '{}' from commit`.execute(app.database.db);
    await layLines(
      app.database.db,
      sql`select ${crowded}::uuid, ${crowded}::uuid, version, n, ${clock()}::bigint, ${loud.userId}::uuid, false,
        'sendMessage', 'task', ${taskId}::uuid, 1,
        json_build_array(json_build_object('kind', 'message', 'id', gen_random_uuid(), 'field', 'mentions',
          'before', null, 'after', ${JSON.stringify(mentions)}::json))
      from room, generate_series(1001, 2000) as n where id = ${crowded}`,
    );
    const wake = { columnId: randomUUID(), name: 'Next', kind: 'plain', orderKey: 'W' };
    await as.does('createColumn', wake);
    await Promise.all([pace(5), eventually(async () => expect(await behind()).toBe(0))]);
    expect(await noticesIn(app, crowded)).toBeGreaterThan(50_000);
    passed += hour;
    await app.app.jobs.runDue();
    expect(await noticesIn(app, crowded)).toBeLessThanOrEqual(500 * 51);
    const { rows } = await sql<{ parked: number }>`
      select count(*)::integer as parked from activity_parked`.execute(app.database.db);
    expect(rows[0]!.parked).toBe(0);
  });

  async function behind(): Promise<number> {
    const { rows } = await sql<{ behind: number }>`
      select (r.version - c.version)::integer as behind from room r
      join activity_cursor c on c.room_id = r.id and c.reader = 'notices'
      where r.id = ${crowded}`.execute(app.database.db);
    return rows[0]?.behind ?? 1;
  }
});

describe('whoever has no notices left', () => {
  let app: TestApp;
  let layla: TestPerson;
  let mona: TestPerson;
  const media: MediaServer = {
    state: () => ({ state: 'ready' }),
    endpoint: () => ({
      httpUrl: 'http://127.0.0.1:1',
      apiKey: 'k',
      apiSecret: 's',
      outsideUrl: null,
    }),
    onState: () => () => undefined,
    close: async () => undefined,
  };

  beforeAll(async () => {
    app = await createTestApp(
      {},
      { media, limits: { noticesPerPersonAtOnce: 4, noticesPerPersonAndHour: 1 } },
    );
    mona = await app.quickPerson('Mona');
  });
  afterAll(() => app.close());

  async function business() {
    layla = await app.quickPerson('Layla');
    const id = await app.workspace([
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    await layla.call('PATCH', `/api/workspaces/${id}`, { name: 'Clinic' });
    return { id, as: await entered(app, layla, id) };
  }

  const date = (day: number) => ({ at: Date.UTC(2027, 0, day, 9), zone: 'Asia/Dubai' });

  type Act = (taskId: string, n: number) => readonly [name: string, args: object, silent?: boolean];
  const acts: readonly (readonly [what: string, act: Act])[] = [
    [
      'assigns',
      (taskId, n) => [
        'assignTask',
        { taskId, assigneeId: n % 2 ? null : mona.userId },
        n % 2 === 1,
      ],
    ],
    ['moves dates', (taskId, n) => ['setTaskDue', { taskId, due: date(n + 1) }]],
    [
      'asks',
      (taskId) => [
        'sendMessage',
        { messageId: randomUUID(), taskId, text: 'Which?', asks: mona.userId },
      ],
    ],
    ['plans', (_task, n) => ['planCheckIn', { checkInId: randomUUID(), ...date(n + 1) }]],
  ];

  it.each(acts)(
    '%s no more, on however many things, and what tells nobody goes on',
    async (what, act) => {
      const { as } = await business();
      const codes: (string | undefined)[] = [];
      const taskId = await withTask(as);
      if (what === 'moves dates') {
        await as.does('setTaskDue', { taskId, due: date(20) });
        await as.does('assignTask', { taskId, assigneeId: mona.userId });
      }
      for (let n = 0; n < 12; n += 1) {
        const [name, args, silent] = act(taskId, n);
        const code = await as.does(name, args);
        if (silent) expect(code).toBeUndefined();
        else codes.push(code);
      }
      const taken = codes.filter((code) => code === undefined);
      expect(taken).toHaveLength(what === 'moves dates' ? 3 : 4);
      expect(new Set(codes.slice(taken.length))).toEqual(new Set(['notice_limit']));
      const plain = { messageId: randomUUID(), taskId, text: 'To nobody' };
      expect(await as.does('sendMessage', plain)).toBeUndefined();
    },
  );

  it('begins no check-in, and nothing of one is written', async () => {
    const { id, as } = await business();
    const start = () => layla.call('POST', `/api/workspaces/${id}/calls`, { notesTitle: 'Notes' });
    for (let n = 0; n < 4; n += 1)
      await as.does('planCheckIn', { checkInId: randomUUID(), ...date(n + 1) });
    const refused = await start();
    expect([refused.status, refused.body]).toMatchObject([
      429,
      { error: { code: 'notice_limit' } },
    ]);
    const { rows } = await sql<{ rows: number }>`
      select (select count(*) from call where workspace_id = ${id})::integer
        + (select count(*) from debt where workspace_id = ${id} and paid_at is null)::integer as rows`.execute(
      app.database.db,
    );
    expect(rows).toEqual([{ rows: 0 }]);
    // Somebody else begins it, and then it is only entered.
    expect(
      (await mona.call('POST', `/api/workspaces/${id}/calls`, { notesTitle: 'Notes' })).status,
    ).toBe(200);
    expect((await start()).status).toBe(200);
  });
});
