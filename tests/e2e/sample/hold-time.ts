import type { BrowserContext } from '@playwright/test';

import { RecordSocket } from '../../harness/record-socket.ts';

/** How long what this person sends is held; as their own page of settings says it. */
export async function holdFor(
  context: BrowserContext,
  origin: string,
  seconds: number,
): Promise<void> {
  const { profile } = (await (await context.request.get('/api/me')).json()) as {
    profile: { id: string };
  };
  const cookies = await context.cookies(origin);
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = new RecordSocket(
    { origin, headers: { Cookie, Origin: origin } },
    `person:${profile.id}`,
  );
  await socket.mutate('setHoldSeconds', { seconds });
  socket.close();
}
