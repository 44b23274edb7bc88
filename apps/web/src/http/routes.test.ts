// @vitest-environment node
import { everyRoute } from '@sanad/protocol/http/every-part';
import { expect, it } from 'vitest';

import { routes } from './routes.ts';

it('calls the methods and paths of the protocol', () => {
  const said = Object.entries(everyRoute).map(([name, { method, path }]) => [name, [method, path]]);
  expect(routes).toEqual(Object.fromEntries(said));
});
