import { lackingIn, type ModelOutline } from '@sanad/domain/kernel/model-outline';
import pg from 'pg';

import { StartFailure } from '../host/start-failure.ts';

/** What of a model is kept in the database: enough to say which of two programs knows more. */
export interface KnownModel {
  readonly kind: string;
  readonly outline: ModelOutline;
}

/**
 * Before anything is served: this program writes down what it knows of rooms. Where a newer one was here
 * it would lose what it does not know, so it does not start. @throws StartFailure
 */
export async function claimRoomModel(databaseUrl: string, model: KnownModel): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'sanad-room-model',
  });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      'insert into room_model (kind, outline) values ($1, $2) on conflict do nothing',
      [model.kind, JSON.stringify(model.outline)],
    );
    const lacking = await lackingOf(client, model, 'for update');
    if (lacking.length > 0) throw new StartFailure(refusal(lacking));
    await client.query('update room_model set outline = $2 where kind = $1', [
      model.kind,
      JSON.stringify(model.outline),
    ]);
    await client.query('commit');
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}

/** What the rooms hold and this program does not know, as `kind` or `kind.field`. */
export async function lackingOf(
  database: Pick<pg.Pool | pg.Client, 'query'>,
  model: KnownModel,
  lock: 'for update' | '' = '',
): Promise<readonly string[]> {
  const { rows } = (await database.query(`select outline from room_model where kind = $1 ${lock}`, [
    model.kind,
  ])) as pg.QueryResult<{ readonly outline: ModelOutline }>;
  return rows.flatMap(({ outline }) => lackingIn(model.outline, outline));
}

function refusal(lacking: readonly string[]): string {
  const some = lacking.slice(0, 5).join(', ');
  return (
    `The data were written by a newer version of Sanad, which this one does not understand (${some}). ` +
    'Start that version, or one after it.'
  );
}
