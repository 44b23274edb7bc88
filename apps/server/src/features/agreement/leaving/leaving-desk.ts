import type { Side } from '@sanad/domain/access/side';
import type { DeedBy, DeedKind, LeavingItem } from '@sanad/domain/agreement/leaving/deed';
import {
  earliestEnd,
  endMoment,
  isEndDay,
  leavingOf,
  mayTakeBack,
  noticeDaysOn,
} from '@sanad/domain/agreement/leaving/leaving';
import { agreementPart } from '@sanad/domain/agreement/who-reads';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';
import type { LeavingState } from '@sanad/protocol/http/leaving';

import { inWorkspace } from '../../../db/transaction.ts';
import type { Origins } from '../../../http/origins.ts';
import type { Logger } from '../../../log.ts';
import type { Mailer } from '../../../mail/mailer.ts';
import type { AgreementDeskPorts } from '../agreement-desk.ts';
import * as repo from '../agreement-repo.ts';
import type { EngagementPlace, Participant, StoredVersion } from '../agreement-repo.ts';
import type { AgreementTables, AgreementTx } from '../agreement-tables.ts';
import { dueNotices, listDeeds, writeDeed, type StoredDeed } from './deed-repo.ts';
import { createTellEnded } from './tell-ended.ts';

export interface LeavingPorts extends AgreementDeskPorts {
  /** Ends an assistant's stay, with all that hangs on it, in the caller's transaction. */
  endStay(tx: AgreementTx, workspaceId: WorkspaceId, userId: UserId): Promise<void>;
  /** After its commit. */
  stayEnded(workspaceId: WorkspaceId): Promise<void>;
  readonly mailer: Mailer;
  readonly origins: Pick<Origins, 'base'>;
  readonly log: Logger;
}

interface Held {
  readonly tx: AgreementTx;
  readonly at: Instant;
  readonly today: string;
  readonly side: Side;
  readonly assistant: Participant;
  readonly versions: readonly StoredVersion[];
  readonly deeds: readonly StoredDeed[];
  write(kind: DeedKind, more?: { endsOn?: string; item?: LeavingItem }): Promise<void>;
}

/** All that is done about the end of an engagement: each step one transaction, which holds it and leaves its line. */
export function createLeavingDesk(ports: LeavingPorts) {
  const db = ports.db.withTables<AgreementTables>();
  const tellEnded = createTellEnded(ports);

  async function step(
    place: EngagementPlace,
    userId: UserId | null,
    work: (held: Held) => Promise<'noticeGiven' | 'noticeTakenBack' | null>,
    options: { readonly locksMembers?: boolean } = {},
  ): Promise<void> {
    const { workspaceId, assistantId } = place;
    const done = await inWorkspace(db, workspaceId, async (tx) => {
      // In the order in which whoever changes members takes them.
      if (options.locksMembers) await repo.lockMembers(tx, workspaceId);
      const part =
        userId === null
          ? null
          : agreementPart(await repo.holdRole(tx, workspaceId, userId), userId === assistantId);
      if (part === 'nobody') throw new Refusal('not_found');
      const assistant = await repo.findAssistant(tx, place);
      if (!assistant) throw new Refusal('not_found');
      refuseUnless(part !== 'reader', 'forbidden');
      const at = ports.now() as Instant;
      const engagement = await repo.holdEngagement(tx, place, at);
      const readers = await repo.listReaders(tx, place);
      const all = [...readers.owners, ...readers.approvers, ...readers.assistant];
      const deeds = await listDeeds(tx, workspaceId, engagement.id);
      const side = part ?? 'client';
      const by: DeedBy | null =
        userId === null
          ? null
          : { side, userId, name: all.find((each) => each.userId === userId)?.name ?? '' };
      const told = await work({
        ...{ tx, at, side, assistant, deeds },
        today: writeDay(wallTimeOf(at, assistant.zone)),
        versions: await repo.listVersions(tx, workspaceId, engagement.id),
        write: (
          kind,
          {
            endsOn = null,
            item = null,
          }: { endsOn?: string | null; item?: LeavingItem | null } = {},
        ) =>
          writeDeed(tx, { workspaceId, engagementId: engagement.id, assistant }, deeds, {
            ...{ kind, stay: assistant.stay, by, at },
            endsOn,
            item,
          }),
      });
      const others = side === 'client' ? readers.assistant : readers.owners;
      const news =
        told === null || userId === null
          ? []
          : await ports.writeNews(tx, workspaceId, {
              ...{ kind: told, actor: userId, aboutId: assistantId, at },
              settles: ['noticeGiven'],
              to: others.filter((each) => each.userId !== userId),
            });
      return { readers: all.map((each) => each.userId), news };
    });
    ports.tellReaders(done.readers);
    ports.tellInboxes(done.news);
  }

  return {
    read: (place: EngagementPlace, part: LeavingState['part']): Promise<LeavingState> =>
      inWorkspace(db, place.workspaceId, async (tx) => {
        const assistant = await repo.findAssistant(tx, place);
        if (!assistant) throw new Refusal('not_found');
        const found = await repo.findEngagement(tx, place);
        const { workspaceId } = place;
        const versions = found ? await repo.listVersions(tx, workspaceId, found.id) : [];
        const deeds = found ? await listDeeds(tx, workspaceId, found.id) : [];
        const today = writeDay(wallTimeOf(ports.now(), assistant.zone));
        const { notice, ended } = leavingOf(deeds, assistant.stay);
        const { stay, ...seen } = assistant;
        return {
          ...{ part, assistant: seen, today, stay },
          workspaceName: await repo.findWorkspaceName(tx, workspaceId),
          noticeDays: noticeDaysOn(versions, today),
          earliest: earliestEnd(versions, today),
          endsAt:
            notice?.endsOn && ended === null
              ? (endMoment(notice.endsOn, assistant.zone) as Instant)
              : null,
          deeds: deeds.map(({ content: _, ...deed }) => deed),
        };
      }),

    giveNotice: (place: EngagementPlace, userId: UserId, endsOn: string): Promise<void> =>
      step(place, userId, async ({ assistant, deeds, versions, today, write }) => {
        const { notice, ended } = leavingOf(deeds, assistant.stay);
        refuseUnless(assistant.here && notice === null && ended === null, 'terms_answered');
        refuseUnless(isEndDay(endsOn, versions, today), 'bad_request');
        ports.assertMayTell(userId);
        await write('notice', { endsOn });
        return 'noticeGiven';
      }),

    takeNoticeBack: (place: EngagementPlace, userId: UserId): Promise<void> =>
      step(place, userId, async ({ assistant, deeds, side, write }) => {
        const leaving = leavingOf(deeds, assistant.stay);
        refuseUnless(assistant.here && leaving.notice !== null, 'terms_answered');
        refuseUnless(mayTakeBack(leaving, side), 'not_yours');
        ports.assertMayTell(userId);
        await write('noticeTakenBack');
        return 'noticeTakenBack';
      }),

    tick: (
      place: EngagementPlace,
      userId: UserId,
      { item, done }: { readonly item: LeavingItem; readonly done: boolean },
    ): Promise<void> =>
      step(place, userId, async ({ assistant, deeds, write }) => {
        if (leavingOf(deeds, assistant.stay).ticked.has(item) === done) return null;
        await write(done ? 'tick' : 'untick', { item });
        return null;
      }),

    /** All access at once. What of it is open hears of it as of any end of a membership. */
    async stop(place: EngagementPlace, userId: UserId): Promise<void> {
      const lock = { locksMembers: true };
      await step(
        place,
        userId,
        async ({ tx, assistant, side, write }) => {
          refuseUnless(side === 'client', 'forbidden');
          refuseUnless(assistant.here, 'terms_answered');
          await write('stop');
          await ports.endStay(tx, place.workspaceId, place.assistantId);
          return null;
        },
        lock,
      );
      await ports.stayEnded(place.workspaceId);
      tellEnded(place.workspaceId, place.assistantId);
    },

    /** Ends the stays whose last day is over; may be begun anew at any time. */
    async endDue(signal: AbortSignal): Promise<void> {
      for (const { zone, ...place } of await dueNotices(ports.db, ports.now())) {
        if (signal.aborted) return;
        let hasEnded = false;
        const work = async ({ tx, assistant, deeds, write, at }: Held) => {
          const { notice, ended } = leavingOf(deeds, assistant.stay);
          if (!assistant.here || ended !== null || !notice?.endsOn) return null;
          if (at < endMoment(notice.endsOn, zone)) return null;
          await write('end');
          await ports.endStay(tx, place.workspaceId, place.assistantId);
          hasEnded = true;
          return null;
        };
        await step(place, null, work, { locksMembers: true });
        if (!hasEnded) continue;
        await ports.stayEnded(place.workspaceId);
        tellEnded(place.workspaceId, place.assistantId);
      }
    },
  };
}
