import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';

import { leaving } from '../../http/leaving.ts';
import { databaseNameOf, deleteLocalDatabase, openLocalDatabase } from './local-database.ts';

afterEach(() => leaving.forget());

const namesHere = async () => (await indexedDB.databases()).map(({ name }) => name);

it('a sign-out that came before or while the device was opened leaves nothing behind', async () => {
  leaving.note();
  await expect(openLocalDatabase('layla')).rejects.toMatchObject({ code: 'unauthenticated' });
  leaving.forget();

  const late = openLocalDatabase('layla');
  leaving.note();
  await deleteLocalDatabase('layla');
  await expect(late).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await namesHere()).not.toContain(databaseNameOf('layla'));
});
