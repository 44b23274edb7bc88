import { expect, it } from 'vitest';

import { encodeSnapshot } from './encode-snapshot.ts';

it('writes all that a snapshot holds, as one JSON of it would', async () => {
  const snapshot = {
    version: 7,
    model: 'fingerprint',
    collections: { task: [{ id: 'a', title: '"x" \u2028' }, { id: 'b' }], label: [] },
  };
  expect(JSON.parse((await encodeSnapshot(snapshot)).toString())).toEqual(snapshot);
});
