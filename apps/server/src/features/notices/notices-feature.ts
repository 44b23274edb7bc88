import type { UserId } from '@sanad/domain/kernel/ids';
import { countNotices, inboxPage, listNotices, markNotices } from '@sanad/protocol/http/notices';

import type { Access } from '../../auth/access.ts';
import type { Db } from '../../db/database.ts';
import { everySignedIn } from '../../http/authorization-row.ts';
import type { ServerFeature } from '../../http/feature.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import { createNoticeReader } from './notice-reader.ts';
import { countOwn, dropEnded, findNotices, markOwn, type NoticePlace } from './notice-repo.ts';

export interface NoticesPorts {
  readonly db: Db;
  readonly access: Pick<Access, 'onChange'>;
  readonly log: Logger;
  now(): number;
  /** Tells open pages of these people that their inbox has changed. */
  tellInboxes(people: readonly UserId[]): void;
}

/** Who is told what: the inbox of each person, over all their workspaces. No id of a person is asked for. */
export function createNoticesFeature(ports: NoticesPorts): ServerFeature {
  const { db, access, log, now, tellInboxes } = ports;

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
        const ask = { view, limit: limit + 1, ...before };
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
    ],
    authorization: [
      { name: 'GET /api/me/inbox', allowed: everySignedIn },
      { name: 'GET /api/me/inbox/counts', allowed: everySignedIn },
      { name: 'POST /api/me/inbox/marks', allowed: everySignedIn, body: { until: 0, read: true } },
    ],
    readers: [createNoticeReader({ now, onTold: tellInboxes })],
    jobs: [
      defineJob({
        name: 'notices.ended',
        every: 10 * 60_000,
        atStart: true,
        run: () => dropEnded(db),
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
