import { expect, it } from 'vitest';

import { Member } from '../harness/member.ts';
import { residentMiB } from '../load/measure/process-cpu.ts';
import { ready, settings, startProduct } from './product/product-test.ts';

it('gives back what forty sign-ins took: the start command says so to the allocator', async () => {
  const limits = { signInsPerMinute: 1_000, signUpsPerMinute: 1_000 };
  const given = await settings({ limits });
  const product = startProduct(given);
  await product.says(ready);
  const origin = `http://localhost:${given.port}`;
  expect(await product.answers()).toBe(200);
  const before = residentMiB(product.serverPid);
  const member = await Member.signUp(origin, 'Memory');
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(Array.from({ length: 8 }, () => member.signInAgain()));
  }
  expect(residentMiB(product.serverPid) / before).toBeLessThan(1.4);
});
