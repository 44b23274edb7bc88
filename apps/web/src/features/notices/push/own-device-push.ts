import { call } from '../../../http/call.ts';
import { createDevicePush, type PushBrowser } from './device-push.ts';

const browser: PushBrowser = {
  get can() {
    if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)
      return 'push';
    // Safari on iPhone and iPad, in a tab.
    return 'standalone' in navigator && navigator.standalone === false ? 'homeScreen' : 'nothing';
  },
  permission: () => Notification.permission,
  ask: () => Notification.requestPermission(),
  known: async () => (await navigator.serviceWorker.getRegistration())?.pushManager,
  ready: async () => (await navigator.serviceWorker.ready).pushManager,
};

/** Whether this device is told what comes into the inbox. */
export const ownDevicePush = createDevicePush(browser, {
  own: () => call('getOwnPush', {}),
  put: (body) => call('putOwnPush', { body }),
  drop: () => call('dropOwnPush', {}),
});
