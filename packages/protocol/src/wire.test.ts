import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';
import { z } from 'zod';

import { down } from './down.ts';
import { up } from './up.ts';
import { protocolVersion } from './version.ts';

/**
 * What travels on the record socket, pinned to its version. Where this fails, ask first: does yesterday's
 * page still read today's server, and today's page yesterday's? Added optional fields keep the version, and
 * only the hash here changes; a changed meaning raises it.
 */
const pinned = { version: 1, hash: '21e17ace981bc85a' };

it('is the wire that its version names', () => {
  const schemas = [up, down].map((schema) =>
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  );
  const hash = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
  expect({ version: protocolVersion, hash }).toEqual(pinned);
});
