import { createHash } from 'node:crypto';

import { sideOf, type Side } from '@sanad/domain/access/side';
import { contentOf, sealOf } from '@sanad/domain/agreement/seal';
import type { Terms } from '@sanad/domain/agreement/terms';
import { beginOf, groundOf, problemsOf } from '@sanad/domain/agreement/terms-problems';
import { lastAgreed, openVersion, type Signature } from '@sanad/domain/agreement/version';
import { stepOf, type VersionStep } from '@sanad/domain/agreement/version-table';
import { agreementPart } from '@sanad/domain/agreement/who-reads';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';
import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { Engagement } from '@sanad/protocol/http/agreement';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import * as repo from './agreement-repo.ts';
import type { EngagementPlace, Participant, StoredVersion } from './agreement-repo.ts';
import type { AgreementTables, AgreementTx } from './agreement-tables.ts';
import { listDeeds } from './leaving/deed-repo.ts';

/** What an inbox is told, in the transaction of what it is about. */
export interface AgreementNews {
  readonly actor: UserId;
  readonly aboutId: UserId;
  readonly kind: NoticeKind | null;
  readonly to: readonly repo.Present[];
  /** What no longer waits for anybody. */
  readonly settles: readonly NoticeKind[];
  readonly at: number;
}

export interface AgreementDeskPorts {
  readonly db: Db;
  now(): number;
  /** Whether this person may tell others of one thing more just now; refuses by name. */
  assertMayTell(userId: UserId): void;
  /** Gives whose inboxes change with it. */
  writeNews(
    tx: AgreementTx,
    workspaceId: EngagementPlace['workspaceId'],
    news: AgreementNews,
  ): Promise<readonly UserId[]>;
  /** After the commit: pages that show the agreement ask anew. */
  tellReaders(people: readonly UserId[]): void;
  tellInboxes(people: readonly UserId[]): void;
  /** Something was agreed with this assistant: what goes by it is worked out anew. */
  onAgreed(assistantId: UserId): void;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const dayMs = 24 * 60 * 60_000;
/** Versions of one agreement: as many as one answer holds. */
const mostVersions = 200;

/** Everything that people do about an agreement: each step one transaction, which holds its engagement. */
export function createAgreementDesk(ports: AgreementDeskPorts) {
  const db = ports.db.withTables<AgreementTables>();

  async function read(place: EngagementPlace, part: Engagement['part']): Promise<Engagement> {
    return inWorkspace(db, place.workspaceId, async (tx) => {
      const assistant = await repo.findAssistant(tx, place);
      if (!assistant) throw new Refusal('not_found');
      const found = await repo.findEngagement(tx, place);
      const versions = found ? await repo.listVersions(tx, place.workspaceId, found.id) : [];
      const { stay: _, ...seen } = assistant;
      return {
        assistant: seen,
        workspaceName: await repo.findWorkspaceName(tx, place.workspaceId),
        part,
        today: dayIn(assistant.zone, ports.now()) as Engagement['today'],
        askedAt: found?.askedAt ?? null,
        versions: versions.map(factsOf),
      };
    });
  }

  interface Held {
    readonly tx: AgreementTx;
    readonly at: Instant;
    readonly today: string;
    readonly side: Side;
    readonly by: Signature;
    readonly assistant: Participant;
    readonly engagement: repo.StoredEngagement;
    readonly versions: readonly StoredVersion[];
  }

  /** One step of one side: what it is about is held, and whoever it concerns hears of it once it is done. */
  async function step<R>(
    place: EngagementPlace,
    userId: UserId,
    work: (
      held: Held,
    ) => Promise<{ readonly result: R; readonly news: Pick<AgreementNews, 'kind' | 'settles'> }>,
  ): Promise<R> {
    const { workspaceId, assistantId } = place;
    const done = await inWorkspace(db, workspaceId, async (tx) => {
      const role = await repo.holdRole(tx, workspaceId, userId);
      const part = agreementPart(role, userId === assistantId);
      if (part === 'nobody') throw new Refusal('not_found');
      const assistant = await repo.findAssistant(tx, place);
      if (!assistant) throw new Refusal('not_found');
      refuseUnless(part !== 'reader', 'forbidden');
      // Nobody agrees with somebody who is gone.
      refuseUnless(assistant.here, 'terms_answered');
      const at = ports.now() as Instant;
      const engagement = await repo.holdEngagement(tx, place, at);
      const readers = await repo.listReaders(tx, place);
      const all = [...readers.owners, ...readers.approvers, ...readers.assistant];
      const name = all.find((each) => each.userId === userId)?.name ?? '';
      const side = sideOf(role);
      const { result, news } = await work({
        ...{ tx, at, side, assistant, engagement },
        today: dayIn(assistant.zone, at),
        by: { side, userId, name, at },
        versions: await repo.listVersions(tx, workspaceId, engagement.id),
      });
      const others = side === 'client' ? readers.assistant : readers.owners;
      const told = await ports.writeNews(tx, workspaceId, {
        ...news,
        ...{ actor: userId, aboutId: assistantId, at },
        to: others.filter((each) => each.userId !== userId),
      });
      return { result, told, readers: all.map((each) => each.userId) };
    });
    ports.tellReaders(done.readers);
    ports.tellInboxes(done.told);
    return done.result;
  }

  return {
    read,

    /** All versions as they are kept, and whose clocks they are read by. */
    kept: (place: EngagementPlace) =>
      inWorkspace(db, place.workspaceId, async (tx) => {
        const assistant = await repo.findAssistant(tx, place);
        if (!assistant) throw new Refusal('not_found');
        const found = await repo.findEngagement(tx, place);
        const { workspaceId } = place;
        const versions = found ? await repo.listVersions(tx, workspaceId, found.id) : [];
        const deeds = found ? await listDeeds(tx, workspaceId, found.id) : [];
        return { versions, deeds, zone: assistant.zone };
      }),

    propose: (
      place: EngagementPlace,
      userId: UserId,
      wish: { readonly terms: Terms; readonly from: string; readonly seen: number },
    ): Promise<number> =>
      step(place, userId, async ({ tx, side, by, today, assistant, engagement, versions }) => {
        const { terms, from, seen } = wish;
        refuseUnless(seen === versions.length, 'terms_answered');
        refuseUnless(versions.length < mostVersions, 'limit_reached', { limit: mostVersions });
        const [problem] = problemsOf({ terms, from }, groundOf(versions, { side, today }));
        if (problem !== undefined) throw new Refusal('terms_invalid', { problem });
        ports.assertMayTell(userId);
        const at = { workspaceId: place.workspaceId, engagementId: engagement.id };
        const open = openVersion(versions);
        if (open) {
          const state = nextOf(open, 'counter', side);
          await repo.answerVersion(tx, at, open.number, { state, by });
        }
        const number = versions.length + 1;
        const workspaceName = await repo.findWorkspaceName(tx, place.workspaceId);
        const content = contentOf(
          { number, terms, from, proposed: by },
          {
            workspace: { id: place.workspaceId, name: workspaceName },
            assistant: { id: assistant.userId, name: assistant.name },
            before: lastAgreed(versions)?.seal ?? null,
          },
        );
        await repo.insertVersion(tx, at, { number, content, hash: digest(content), proposed: by });
        if (engagement.askedAt !== null)
          await repo.setAsked(tx, place.workspaceId, engagement.id, null);
        return {
          result: number,
          news: { kind: 'termsProposed', settles: ['termsAsked', 'termsProposed'] },
        };
      }),

    answer: (
      place: EngagementPlace,
      userId: UserId,
      wish: {
        readonly number: number;
        readonly step: Exclude<VersionStep, 'counter'>;
        /** Of `accept`: what was read. */
        readonly hash?: string;
      },
    ): Promise<void> =>
      step(place, userId, async ({ tx, side, by, today, engagement, versions }) => {
        const version = versions.find(({ number }) => number === wish.number);
        if (!version) throw new Refusal('not_found');
        const state = nextOf(version, wish.step, side);
        refuseUnless(wish.hash === undefined || wish.hash === version.hash, 'terms_answered');
        if (wish.step !== 'withdraw') ports.assertMayTell(userId);
        const agreed = lastAgreed(versions);
        const at = { workspaceId: place.workspaceId, engagementId: engagement.id };
        await repo.answerVersion(tx, at, version.number, {
          ...{ state, by },
          ...(state === 'accepted' ? { sealed: sealedOf(version, by, today, agreed) } : {}),
        });
        const kind =
          wish.step === 'accept'
            ? 'termsAccepted'
            : wish.step === 'decline'
              ? 'termsDeclined'
              : null;
        return { result: undefined, news: { kind, settles: ['termsProposed'] } };
      }).then(() => {
        if (wish.step === 'accept') ports.onAgreed(place.assistantId);
      }),

    ask: (place: EngagementPlace, userId: UserId): Promise<void> =>
      step(place, userId, async ({ tx, side, at, engagement, versions }) => {
        refuseUnless(side === 'client', 'forbidden');
        refuseUnless(openVersion(versions) === undefined, 'terms_answered');
        refuseUnless(at - (engagement.askedAt ?? 0) >= dayMs, 'reminded_today');
        ports.assertMayTell(userId);
        await repo.setAsked(tx, place.workspaceId, engagement.id, at);
        return { result: undefined, news: { kind: 'termsAsked', settles: [] } };
      }),
  };
}

export type AgreementDesk = ReturnType<typeof createAgreementDesk>;

function nextOf(version: StoredVersion, step: VersionStep, side: Side) {
  const hand = version.proposed.side === side ? 'proposer' : 'other';
  const outcome = stepOf(version.state, step, hand);
  if ('refused' in outcome) throw new Refusal(outcome.refused);
  return outcome.state;
}

function sealedOf(
  version: StoredVersion,
  accepted: Signature,
  today: string,
  agreed: StoredVersion | undefined,
) {
  const begins = beginOf(version.from, today, agreed === undefined);
  const content = sealOf(version.hash, { accepted, begins, before: agreed?.seal ?? null });
  return { begins, content, hash: digest(content) };
}

function factsOf(version: StoredVersion): Engagement['versions'][number] {
  const { number, state, terms, from, begins, proposed, answered, hash, seal } = version;
  return { number, state, terms, from, begins, proposed, answered, hash, seal };
}

function dayIn(zone: string, at: number): string {
  return writeDay(wallTimeOf(at, zone));
}
