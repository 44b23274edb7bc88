/** What a server needs of a push subscription: the body of `putOwnPush`. */
export function subscriptionBody(subscription: Pick<PushSubscription, 'toJSON'>) {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } };
}
