import type { Side } from '@sanad/domain/access/side';
import type { Signature } from '@sanad/domain/agreement/version';
import { agreementPart } from '@sanad/domain/agreement/who-reads';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { TaskId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant, ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';
import type { NoticeKind } from '@sanad/domain/notices/notice-kind';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import * as agreements from '../agreement/agreement-repo.ts';
import type { EngagementPlace, Participant, Present } from '../agreement/agreement-repo.ts';
import type { AgreementTables } from '../agreement/agreement-tables.ts';
import * as repo from './review-repo.ts';
import type { StoredReview } from './review-repo.ts';
import type { ReviewPlace, ReviewTables, ReviewTx } from './review-tables.ts';
import { listTrials, type StoredTrial } from './trial-repo.ts';
import { settledBy } from './what-settles.ts';

/** What an inbox is told, in the transaction of what it is about. */
export interface ReviewNews {
  readonly actor: UserId;
  readonly aboutId: UserId;
  readonly aboutKind: 'review';
  readonly kind: NoticeKind | null;
  readonly to: readonly Present[];
  readonly settles: readonly NoticeKind[];
  readonly at: number;
}

export interface ReviewPorts {
  readonly db: Db;
  now(): number;
  /** Whether this person may tell others of one thing more just now; refuses by name. */
  assertMayTell(userId: UserId): void;
  /** Gives whose inboxes change with it. */
  writeNews(tx: ReviewTx, workspaceId: WorkspaceId, news: ReviewNews): Promise<readonly UserId[]>;
  /** After the commit: pages that show reviews ask anew. */
  tellReaders(people: readonly UserId[]): void;
  tellInboxes(people: readonly UserId[]): void;
  /** A task as it stands in its workspace; undefined: there is none. */
  findTask(workspaceId: WorkspaceId, taskId: TaskId): Promise<FoundTask | undefined>;
}

export interface FoundTask {
  readonly title: string;
  readonly assigneeId: UserId | null;
}

/** Nobody did it: a day came. */
const nobody = '00000000-0000-0000-0000-000000000000' as UserId;

/** What a step finds: one engagement, held until the transaction ends. */
export interface Held extends ReviewPlace {
  readonly tx: ReviewTx;
  readonly at: Instant;
  /** In the assistant's zone. */
  readonly today: string;
  readonly began: string;
  readonly assistant: Participant;
  readonly reviews: readonly StoredReview[];
  readonly trials: readonly StoredTrial[];
}

export interface HeldBySide extends Held {
  readonly side: Side;
  readonly by: Signature;
}

export interface StepDone<R> {
  readonly result: R;
  /** Null: nothing that others are told of. */
  readonly tells: {
    readonly kind: NoticeKind;
    readonly to: 'other' | 'both';
  } | null;
  /** The review that it was about: what waited because of that one waits no more. */
  readonly about: number | null;
}

/** Each step about reviews and trials: one transaction, which holds its engagement, and whoever it concerns hears of it. */
export function createEngagementSteps(ports: ReviewPorts) {
  const db = ports.db.withTables<AgreementTables & ReviewTables>();

  async function hold(tx: ReviewTx, place: EngagementPlace, assistant: Participant): Promise<Held> {
    // Nobody reviews with somebody who is gone.
    refuseUnless(assistant.here, 'review_over');
    const at = ports.now() as Instant;
    const { id } = await agreements.holdEngagement(tx, place, at);
    const where = { workspaceId: place.workspaceId, engagementId: id };
    return {
      ...{ tx, at, assistant, ...where },
      today: dayIn(assistant.zone, at),
      began: await findBegan(tx, where, assistant.zone),
      reviews: await repo.listReviews(tx, where),
      trials: await listTrials(tx, where),
    };
  }

  async function tell<R>(
    tx: ReviewTx,
    place: EngagementPlace,
    from: { readonly actor: UserId | null; readonly side: Side | null; readonly held: Held },
    { result, tells, about }: StepDone<R>,
  ) {
    const { actor, side, held } = from;
    const readers = await agreements.listReaders(tx, place);
    const all = [...readers.owners, ...readers.approvers, ...readers.assistant];
    const others = side === 'client' ? readers.assistant : readers.owners;
    const to = tells?.to === 'both' ? [...readers.owners, ...readers.assistant] : others;
    const told = await ports.writeNews(tx, place.workspaceId, {
      ...{ actor: actor ?? nobody, aboutId: place.assistantId, aboutKind: 'review', at: held.at },
      kind: tells?.kind ?? null,
      settles: settledBy(held.reviews, about),
      to: to.filter((each) => each.userId !== actor),
    });
    return { result, told, readers: all.map(({ userId }) => userId) };
  }

  function announce(done: { told: readonly UserId[]; readers: readonly UserId[] }): void {
    ports.tellReaders(done.readers);
    ports.tellInboxes(done.told);
  }

  return {
    db,

    /** One step of one side. */
    async bySide<R>(
      place: EngagementPlace,
      userId: UserId,
      work: (held: HeldBySide) => Promise<StepDone<R>>,
    ): Promise<R> {
      const done = await inWorkspace(db, place.workspaceId, async (tx) => {
        const { side, assistant } = await findSide(tx, place, userId);
        await repo.lookAs(tx, side, userId);
        const held = await hold(tx, place, assistant);
        const name = await repo.findName(tx, userId);
        const by: Signature = { side, userId, name, at: held.at };
        return tell(tx, place, { actor: userId, side, held }, await work({ ...held, side, by }));
      });
      announce(done);
      return done.result;
    },

    /** One step of the clock, if there is any to make; it sees nobody's answers. */
    async byDay(
      place: EngagementPlace,
      work: (held: Held) => Promise<StepDone<void> | null>,
    ): Promise<void> {
      const done = await inWorkspace(db, place.workspaceId, async (tx) => {
        await repo.lookAs(tx, null, null);
        const held = await hold(tx, place, await findAssistant(tx, place));
        const step = await work(held);
        return step && tell(tx, place, { actor: null, side: null, held }, step);
      });
      if (done) announce(done);
    },

    /** Something of one's own that nobody else is told of. */
    async alone(
      place: EngagementPlace,
      userId: UserId,
      work: (held: Held & { readonly side: Side }) => Promise<void>,
    ): Promise<void> {
      await inWorkspace(db, place.workspaceId, async (tx) => {
        const { side, assistant } = await findSide(tx, place, userId);
        await repo.lookAs(tx, side, userId);
        await work({ ...(await hold(tx, place, assistant)), side });
      });
      ports.tellReaders([userId]);
    },
  };
}

export type EngagementSteps = ReturnType<typeof createEngagementSteps>;

/** For which side somebody acts; whoever only reads does not. What is not theirs to know comes before what is not theirs to do. */
async function findSide(
  tx: ReviewTx,
  place: EngagementPlace,
  userId: UserId,
): Promise<{ readonly side: Side; readonly assistant: Participant }> {
  const { workspaceId, assistantId } = place;
  const role = await agreements.holdRole(tx, workspaceId, userId);
  const part = agreementPart(role, userId === assistantId);
  if (part === 'nobody') throw new Refusal('not_found');
  const assistant = await findAssistant(tx, place);
  refuseUnless(part !== 'reader', 'forbidden');
  return { side: part, assistant };
}

async function findAssistant(tx: ReviewTx, place: EngagementPlace): Promise<Participant> {
  const assistant = await agreements.findAssistant(tx, place);
  if (!assistant) throw new Refusal('not_found');
  return assistant;
}

/** The day from which an engagement's reviews are counted: of the first agreement, else that on which it was opened. */
export async function findBegan(tx: ReviewTx, place: ReviewPlace, zone: ZoneName): Promise<string> {
  const { begins, openedAt } = await repo.findBeginning(tx, place);
  return begins ?? dayIn(zone, openedAt);
}

export function dayIn(zone: string, at: number): string {
  return writeDay(wallTimeOf(at, zone));
}
