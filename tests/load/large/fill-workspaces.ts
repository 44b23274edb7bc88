import pg from 'pg';

import {
  idOf,
  lineOf,
  messageOf,
  standingQuestions,
  tasksOf,
  type LargeSize,
} from './large-workspace.ts';

interface Filling {
  readonly client: pg.Client;
  /** Of rooms by scope; an earlier build names the column by the only scope that it had. */
  readonly scope: 'scope_id' | 'workspace_id';
  readonly workspaceId: string;
  readonly person: string;
  readonly size: LargeSize;
}

const lot = 10_000;

/**
 * Writes what a workspace holds as its room would have, by SQL: no server may have its room open. The
 * first is written, the others are copies of it under their own ids.
 */
export async function fillWorkspaces(
  url: string,
  workspaceIds: readonly string[],
  person: string,
  size: LargeSize,
): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // Nobody wants it back after a power cut.
    await client.query('set synchronous_commit = off');
    const { rows } = await client.query<{ column_name: Filling['scope'] }>(`
      select column_name from information_schema.columns
      where table_name = 'room_record' and column_name in ('scope_id', 'workspace_id')`);
    const [workspaceId, ...others] = workspaceIds as readonly [string, ...string[]];
    const filling: Filling = { client, scope: rows[0]!.column_name, workspaceId, person, size };
    await fillTasks(filling);
    if (size.messages > 0) await fillTalk(filling);
    if (size.lines > 0) await fillActivity(filling);
    for (const other of others) await copyTo(other, filling);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

interface Row {
  readonly record: { readonly id: string };
  readonly parent?: string;
  readonly place?: number;
}

async function put(
  { client, scope, workspaceId }: Filling,
  collection: string,
  rows: readonly Row[],
): Promise<void> {
  const aside = rows[0]?.place !== undefined;
  const columns = [
    rows.map(({ record }) => record.id),
    rows.map(({ record }) => JSON.stringify(record)),
    ...(aside ? [rows.map(({ parent }) => parent), rows.map(({ place }) => place)] : []),
  ];
  await client.query(
    `insert into room_record (${scope}, room_id, collection, id, data${aside ? ', parent, place' : ''})
     select $1, $1, $2, * from unnest($3::text[], $4::json[]${aside ? ', $5::text[], $6::bigint[]' : ''})`,
    [workspaceId, collection, ...columns],
  );
}

async function columnsOf({ client, scope, workspaceId }: Filling): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from room_record where ${scope} = $1 and collection = 'column' order by id`,
    [workspaceId],
  );
  return rows.map(({ id }) => id);
}

async function fillTasks(filling: Filling): Promise<void> {
  const { size, person } = filling;
  const tasks = tasksOf(size, await columnsOf(filling), person);
  for (let from = 0; from < tasks.length; from += lot)
    await put(
      filling,
      'task',
      tasks.slice(from, from + lot).map((record) => ({ record })),
    );
  const nextNumber = tasks.length + 1;
  await put(filling, 'counter', [{ record: { id: 'board', nextNumber } as never }]);
}

async function fillTalk(filling: Filling): Promise<void> {
  const { size, person } = filling;
  for (let from = 0; from < size.messages; from += lot) {
    const length = Math.min(lot, size.messages - from);
    const rows = Array.from({ length }, (_, at) => {
      const record = messageOf(from + at, size, person);
      return { record, parent: record.taskId, place: record.number };
    });
    await put(filling, 'message', rows);
  }
  const talk = { id: 'talk', nextNumber: size.messages + 1 };
  await put(filling, 'talkCounter', [{ record: talk }]);
  // The newest ones wait for an answer.
  const questions = Array.from({ length: Math.min(standingQuestions, size.messages) }, (_, at) => {
    const { id, taskId, author, sentAt } = messageOf(size.messages - 1 - at, size, person);
    return { record: { id, taskId, from: author, to: idOf('person', at), since: sentAt } };
  });
  await put(filling, 'question', questions);
}

async function fillActivity(filling: Filling): Promise<void> {
  const { client, scope, workspaceId, person, size } = filling;
  const columns = await columnsOf(filling);
  const { rows } = await client.query<{ version: string }>(
    `select version from room where ${scope} = $1`,
    [workspaceId],
  );
  const version = Number(rows[0]!.version);
  for (let from = 0; from < size.lines; from += lot) {
    const length = Math.min(lot, size.lines - from);
    const lines = Array.from({ length }, (_, at) => lineOf(from + at, size, columns));
    await client.query(
      `insert into activity_commit
         (scope_id, room_id, version, at, actor, by_server, mutation, about_kind, about_id, records, changes, fields)
       select $1, $1, $2::bigint + n, a.at, array[$3::uuid], '{f}', array[a.mutation], '{task}', array[a.about],
         array[a.records], array[a.changes], null
       from unnest($4::bigint[], $5::text[], $6::uuid[], $7::integer[], $8::json[])
         with ordinality as a (at, mutation, about, records, changes, n)`,
      [
        workspaceId,
        version + from,
        person,
        lines.map(({ at }) => at),
        lines.map(({ mutation }) => mutation),
        lines.map(({ aboutId }) => aboutId),
        lines.map(({ records }) => records),
        lines.map(({ changes }) => JSON.stringify(changes)),
      ],
    );
  }
  await client.query(`update room set version = $2 where ${scope} = $1`, [
    workspaceId,
    version + size.lines,
  ]);
}

/** Everything but who is there and what the workspace is called. */
async function copyTo(other: string, { client, scope, workspaceId, size }: Filling): Promise<void> {
  const aside = size.messages > 0 ? ', parent, place' : '';
  const both = [workspaceId, other];
  await client.query(
    `delete from room_record where ${scope} = $1 and collection not in ('member', 'facts')`,
    [other],
  );
  await client.query(
    `insert into room_record (${scope}, room_id, collection, id, data${aside})
     select $2, $2, collection, id, data${aside} from room_record
     where ${scope} = $1 and collection not in ('member', 'facts')`,
    both,
  );
  if (size.lines === 0) return;
  const columns =
    'version, at, actor, by_server, mutation, about_kind, about_id, records, changes, fields';
  // What this room has told of its own beginning stands before.
  await client.query(
    `insert into activity_commit (${scope}, room_id, ${columns})
     select $2, $2, ${columns} from activity_commit where ${scope} = $1 and version > (select version from room where ${scope} = $2)`,
    both,
  );
  await client.query(
    `update room set version = (select version from room where ${scope} = $1) where ${scope} = $2`,
    both,
  );
}
