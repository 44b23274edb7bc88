import 'fake-indexeddb/auto';
import type { UserId } from '@sanad/domain/kernel/ids';
import { setHoldSeconds } from '@sanad/domain/person/preference-mutations';
import { personRoomModel } from '@sanad/domain/person/room-model';
import { personRoom } from '@sanad/protocol/room-name';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';

import { openLocalDatabase } from '../device/local-database.ts';
import { newId } from '../new-id.ts';
import { closeOwnRoom, ownRoom } from './own-room.ts';
import { usePersonRecords } from './use-person-records.ts';

// No network: what is here comes from the device.
vi.mock('../wire/app-socket.ts', () => ({
  roomTransport: () => ({
    send: () => undefined,
    status: () => 'down',
    onMessages: () => () => undefined,
    onStatus: () => () => undefined,
  }),
  appSocket: () => ({ onRefused: () => () => undefined }),
}));
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

it('shows the own records that the device has, and follows them', async () => {
  const userId = newId<UserId>();
  const database = await openLocalDatabase(userId);
  const collections = { preferences: [{ id: 'own', holdSeconds: 10 }] };
  const { fingerprint: model } = personRoomModel;
  await database.put('snapshot', { room: personRoom(userId), version: 1, model, collections });
  database.close();

  function Hold() {
    const [own] = usePersonRecords(userId, 'preferences') ?? [];
    return own === undefined ? 'not known yet' : `held for ${own.holdSeconds}`;
  }
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<Hold />));
  const { client } = await act(() => ownRoom(userId));
  expect(place.textContent).toBe('held for 10');
  await act(async () => void client.mutate(setHoldSeconds, { seconds: 0 }));
  expect(place.textContent).toBe('held for 0');
  await act(async () => root.unmount());
  await closeOwnRoom();
});
