import { expect, it } from 'vitest';

import { outsideNetwork } from './outside-network.ts';

it('a line goes to the given addresses, each of them and no other, and asks nobody what the name means', async () => {
  // Of this machine, where nobody listens.
  const addresses = ['127.9.8.7', '127.9.8.6'];
  const line = outsideNetwork.connect('one.push.test', addresses);
  const error = await new Promise<AggregateError>((resolve) => line.once('error', resolve));
  expect(error.errors).toMatchObject(
    addresses.map((address) => ({ address, port: 443, code: 'ECONNREFUSED' })),
  );
});
