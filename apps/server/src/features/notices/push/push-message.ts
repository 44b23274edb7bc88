import { createHash } from 'node:crypto';

import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { PushedNotice } from '@sanad/protocol/pushed-notice';

import type { WaitingNotice } from './push-due-repo.ts';
import { pushWords } from './push-words.ts';

/** What one message tells, and how a push service is to treat it. */
export interface PushMessage {
  readonly said: PushedNotice;
  /** Seconds for which it is of use. */
  readonly ttl: number;
  readonly urgency: 'normal' | 'high';
  /** Of two with the same, a device that was away gets the later one. Says nothing to the service. */
  readonly topic: string;
}

const hour = 60 * 60;

/** Who comes to a check-in two hours late has no use of having been told. */
export function usefulSeconds(kind: NoticeKind): number {
  return kind === 'checkInBegun' ? hour : 24 * hour;
}

const urgent: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['asked', 'checkInBegun']);

/** Of one workspace: one entry in its own words, several as a number. `unread`: in the whole inbox. */
export function composePush(
  deviceId: string,
  notices: readonly [WaitingNotice, ...WaitingNotice[]],
  unread: number,
): PushMessage {
  const [first] = notices;
  const { language, digits } = first;
  const words = pushWords[language];
  const isOne = notices.length === 1;
  const tag = isOne ? first.noticeId : first.workspaceId;
  const locale = `${language}-u-nu-${digits}`;
  const several = words.several[new Intl.PluralRules(language).select(notices.length)];
  return {
    said: {
      title: isOne
        ? words.one[first.kind]
        : several.replace('{n}', new Intl.NumberFormat(locale).format(notices.length)),
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      tag,
      path: isOne ? `/inbox?entry=${first.noticeId}` : '/inbox',
      unread,
    },
    ttl: Math.max(...notices.map(({ kind }) => usefulSeconds(kind))),
    urgency: notices.some(({ kind }) => urgent.has(kind)) ? 'high' : 'normal',
    topic: createHash('sha256').update(`${deviceId} ${tag}`).digest('base64url').slice(0, 32),
  };
}
