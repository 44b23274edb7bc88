import type { PushedNotice } from '@sanad/protocol/pushed-notice';

/** What came, as far as it can be read: from another release, or from nobody we know. */
export function readPushed(text: string | undefined): PushedNotice {
  const said = parse(text);
  const word = (name: keyof PushedNotice): string | undefined => {
    const value = said[name];
    return typeof value === 'string' ? value : undefined;
  };
  const unread = said['unread'];
  return {
    title: word('title') ?? 'Sanad',
    lang: word('lang') ?? 'en',
    dir: word('dir') === 'rtl' ? 'rtl' : 'ltr',
    tag: word('tag') ?? 'inbox',
    path: word('path') ?? '/inbox',
    unread: typeof unread === 'number' ? unread : 1,
  };
}

function parse(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(text ?? '');
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export interface ShowingPorts {
  readonly registration: Pick<ServiceWorkerRegistration, 'showNotification'>;
  /** A page of ours is in sight, which shows by itself what came. */
  readonly isSeen: () => Promise<boolean>;
  /** This browser takes the permission away from who shows nothing. */
  readonly mustShow: boolean;
  readonly badge: (count: number) => Promise<void> | undefined;
}

export async function showPushed(said: PushedNotice, ports: ShowingPorts): Promise<void> {
  const { registration, mustShow, badge } = ports;
  // Refused where there is no icon.
  await badge(said.unread)?.catch(() => undefined);
  const silent = await ports.isSeen();
  if (silent && !mustShow) return;
  const { title, lang, dir, tag, path } = said;
  const icon = '/icon-192.png';
  await registration.showNotification(title, { lang, dir, tag, icon, silent, data: { path } });
}
