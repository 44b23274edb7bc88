import { deviceStore } from './device-wall.ts';
import type { AnswerOf } from './routes.ts';

export type Me = AnswerOf<'getMe'>;

const key = 'sanad.lastPerson';
/** Facts that another build wrote down may have another shape: they are not read. */
const build = import.meta.url;

/**
 * Who was here last on this device, as the server last said it: a reload draws their board while it asks
 * again. Forgotten with the sign-in, and as soon as the server says that somebody else is here, or nobody.
 */
export const lastPerson = {
  remember(me: Me): void {
    deviceStore.setItem(key, JSON.stringify({ build, me }));
  },
  forget(): void {
    deviceStore.removeItem(key);
    // So is the number on the app's icon.
    if ('clearAppBadge' in navigator) navigator.clearAppBadge().catch(() => undefined);
  },
  /** Not even one whom another build wrote down. */
  get isNobody(): boolean {
    return deviceStore.getItem(key) === null;
  },
  read(): Me | undefined {
    try {
      const kept = JSON.parse(deviceStore.getItem(key) ?? '{}') as { build?: string; me?: Me };
      return kept.build === build ? kept.me : undefined;
    } catch {
      return undefined;
    }
  },
};
