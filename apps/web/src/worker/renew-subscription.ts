import type { OwnPush } from '@sanad/protocol/http/push';

import { subscriptionBody } from '../http/subscription-body.ts';

export interface RenewingPorts {
  readonly fetch: typeof fetch;
  readonly pushManager: Pick<PushManager, 'subscribe' | 'getSubscription'>;
}

const address = '/api/me/push';

/**
 * The browser has given this device another address: the server learns of it, where somebody is signed in.
 * Where nobody is, or the server tells no device any more, it is given back.
 */
export async function renewSubscription(ports: RenewingPorts): Promise<void> {
  const { pushManager } = ports;
  const answer = await ports.fetch(address);
  const { publicKey } = answer.ok ? ((await answer.json()) as OwnPush) : { publicKey: null };
  if (publicKey === null) {
    await (await pushManager.getSubscription())?.unsubscribe();
    return;
  }
  const subscription =
    (await pushManager.getSubscription()) ??
    (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
  await ports.fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(subscriptionBody(subscription)),
  });
}
