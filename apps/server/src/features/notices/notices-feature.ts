import type { UserId } from '@sanad/domain/kernel/ids';
import { noticeKindsOf } from '@sanad/domain/notices/notice-kind';
import { countNotices, inboxPage, listNotices, markNotices } from '@sanad/protocol/http/notices';
import type { Limits } from '@sanad/protocol/limit';

import type { Access } from '../../auth/access.ts';
import type { Identity } from '../../auth/identity.ts';
import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everySignedIn } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { noticeChoiceRoutes } from './choices/notice-choice-routes.ts';
import { runDigests } from './digest/run-digests.ts';
import { createUnsubscribe } from './digest/unsubscribe.ts';
import type { NoticeBudgets } from './notice-budgets.ts';
import { createNoticeReader } from './notice-reader.ts';
import {
  countOwn,
  dropEnded,
  dropSurplus,
  findNotices,
  markOwn,
  type NoticePlace,
} from './notice-repo.ts';

export interface NoticesPorts {
  readonly db: Db;
  readonly access: Pick<Access, 'onChange'>;
  readonly log: Logger;
  readonly budgets: Pick<NoticeBudgets, 'sweep'>;
  readonly limits: Pick<Limits, 'noticesPerInbox'>;
  readonly mailer: Mailer;
  readonly origins: { readonly base: string };
  readonly identity: Pick<Identity, 'sign'>;
  now(): number;
  /** Days of rest where a zone is: 1 is Monday, 7 Sunday. */
  weekendIn(zone: string): readonly number[];
  /** Tells open pages of these people that their inbox has changed. */
  tellInboxes(people: readonly UserId[]): void;
}

/** Who is told what: the inbox of each person, over all their workspaces. No id of a person is asked for. */
export function createNoticesFeature(ports: NoticesPorts): ServerFeature {
  const { db, access, log, limits, budgets, identity, now, tellInboxes } = ports;
  const unsubscribe = createUnsubscribe({ db, sign: identity.sign });

  const stop = access.onChange((change) => {
    if (change.kind !== 'membership') return;
    // What fails here is in no answer all the same, and is found by the next sweep.
    dropEnded(db, change.userId)
      .then(() => tellInboxes([change.userId]))
      .catch((error: unknown) =>
        log.warn({ err: error }, 'notices of an ended stay were not dropped at once'),
      );
  });

  return {
    name: 'notices',
    routes: [
      bind(listNotices, async ({ principal, body }) => {
        const { view, limit = inboxPage.usual } = body;
        const before = body.before === undefined ? {} : { before: readPlace(body.before) };
        const kinds = noticeKindsOf(body.edition);
        const ask = { view, limit: limit + 1, kinds, ...before };
        const found = await findNotices(db, principal.userId, ask, now());
        const shown = found.slice(0, limit);
        const last = found.length > limit ? shown.at(-1) : undefined;
        return {
          entries: shown.map(({ notice }) => notice),
          next: last ? `${last.place.at}.${last.place.id}` : null,
        };
      }),
      bind(countNotices, ({ principal }) => countOwn(db, principal.userId, now())),
      bind(markNotices, async ({ principal: { userId }, body }) => {
        const { ids, until = 0, read, done, laterUntil } = body;
        const putOff = laterUntil !== undefined && laterUntil !== null;
        const marks = { read: putOff ? false : read, done, laterUntil };
        await markOwn(db, userId, ids ? { ids } : { until }, marks, now());
        tellInboxes([userId]);
        return countOwn(db, userId, now());
      }),
      ...noticeChoiceRoutes(db),
    ],
    authorization: [
      { name: 'GET /api/me/inbox', allowed: everySignedIn },
      { name: 'GET /api/me/inbox/counts', allowed: everySignedIn },
      { name: 'POST /api/me/inbox/marks', allowed: everySignedIn, body: { until: 0, read: true } },
      { name: 'GET /api/me/notices', allowed: everySignedIn },
      { name: 'PATCH /api/me/notices', allowed: everySignedIn, body: { mail: { on: true } } },
      ...unsubscribe.authorization,
    ],
    mounts: unsubscribe.mounts,
    readers: [createNoticeReader({ now, onTold: tellInboxes })],
    jobs: [
      defineJob({
        name: 'notices.ended',
        every: 10 * 60_000,
        atStart: true,
        async run() {
          budgets.sweep();
          await dropEnded(db);
          await dropSurplus(db, limits.noticesPerInbox);
        },
      }),
      defineJob({
        name: 'notices.digests',
        every: 30_000,
        run: (signal) => runDigests({ ...ports, unsubscribe }, signal),
      }),
    ],
    async stop() {
      stop();
    },
  };
}

function readPlace(text: string): NoticePlace {
  const [at = '0', id = ''] = text.split('.');
  return { at: Number(at), id };
}
