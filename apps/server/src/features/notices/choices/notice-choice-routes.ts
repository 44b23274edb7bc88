import type { UserId } from '@sanad/domain/kernel/ids';
import type { NoticeChoices } from '@sanad/domain/notices/notice-choices';
import { getNoticeChoices, patchNoticeChoices } from '@sanad/protocol/http/notices';

import type { Db } from '../../../db/database.ts';
import { bind, type BoundRoute } from '../../../http/route-binding.ts';
import { choose, loadChoices } from './notice-choice-repo.ts';

/** By mail, by push, of which kinds: the person's own, in no workspace. */
export function noticeChoiceRoutes(db: Db): readonly BoundRoute[] {
  return [
    bind(getNoticeChoices, ({ principal }) => choicesOfOne(db, principal.userId)),
    bind(patchNoticeChoices, ({ principal, body }) => choose(db, principal.userId, body)),
  ];
}

async function choicesOfOne(db: Db, userId: UserId): Promise<NoticeChoices> {
  return (await loadChoices(db, [userId])).get(userId)!;
}
