import type { ActivityLine } from '@sanad/domain/kernel/activity';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Agreed } from '@sanad/domain/kernel/mutation';
import type { Collections, Op } from '@sanad/domain/kernel/record';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { CommitGroup, RecordWrite, StoredRefusal } from '../port/room-store.ts';
import { jsonWeight } from '../records/json-weight.ts';
import { OverlayTx, type TxTrace } from '../records/overlay-tx.ts';
import { Overlay } from '../records/overlay.ts';
import type { RecordTable } from '../records/record-table.ts';
import { applyMutation, type Applied } from './apply-mutation.ts';
import type { ClientLedger, LedgerDraft } from './client-ledger.ts';
import type { Member } from './member.ts';
import type { CommittedMutation, RoomLimits } from './room-options.ts';
import type { TellingLimit } from './telling-limit.ts';
import { restOf, type Waiting, type WaitingPush, type WaitingServerMutation } from './waiting.ts';

/** What a pusher hears once the group is committed, and not before. */
export type Reply = { readonly member: Member; readonly clientId: ClientId } & (
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: StoredRefusal }
  | { readonly kind: 'gap'; readonly expected: number }
  | { readonly kind: 'known'; readonly lastMutationId: number }
);

export interface GroupRun {
  /** `undefined`: everything was known already or could not be taken, so there is nothing to commit. */
  readonly group: CommitGroup | undefined;
  readonly replies: readonly Reply[];
  /** Somebody's push did not fit what is known here; where others write too, they may know more. */
  readonly gaps: boolean;
  readonly mutations: readonly CommittedMutation[];
  /** Settles the server's own mutations; called after the commit. */
  readonly settled: readonly ((version: number) => void)[];
  /** What did not fit into the bounds of a group, in order. */
  readonly left: readonly Waiting[];
  /** Bytes of all ops, about. */
  readonly opBytes: number;
  readonly work: ReadonlyMap<Member, number>;
  /** How many notices others get, by whose doing. */
  readonly told: ReadonlyMap<UserId, number>;
}

/** What is written or sent weighs as much as one small change for each of so many bytes. */
export const bytesPerUnit = 4_096;

export interface GroupBase<C extends Collections> {
  readonly model: RoomModel<C>;
  readonly records: RecordTable;
  readonly ledger: ClientLedger;
  readonly version: number;
  /** What a mutation may not read throws here. */
  readonly trace?: TxTrace;
  readonly now: Instant;
  readonly limits: Pick<RoomLimits, 'argsBytes' | 'groupBytes' | 'groupMs'>;
  readonly telling: TellingLimit | undefined;
  /** As it was looked up for this batch. */
  readonly agreed?: Agreed | undefined;
  /** Milliseconds, for bounding how long a group is computed. */
  readonly clock: () => number;
  readonly onError: (error: unknown) => void;
}

/**
 * Computes what a group of waiting mutations would do, as far as its bounds go: the first is always
 * carried out. Changes nothing: it can be run again on a newer base.
 */
export function runGroup<C extends Collections>(
  base: GroupBase<C>,
  batch: readonly Waiting[],
): GroupRun {
  const run = new Run(base);
  for (const waiting of batch) {
    if (waiting.kind === 'push') run.push(waiting);
    else run.serverMutation(waiting);
  }
  return run.result();
}

class Run<C extends Collections> {
  readonly #base: GroupBase<C>;
  readonly #overlay: Overlay;
  readonly #draft: LedgerDraft;
  readonly #ops: Op[] = [];
  readonly #activity: ActivityLine[] = [];
  readonly #replies: Reply[] = [];
  readonly #mutations: CommittedMutation[] = [];
  readonly #settled: ((version: number) => void)[] = [];
  readonly #left: Waiting[] = [];
  readonly #work = new Map<Member, number>();
  readonly #told = new Map<UserId, number>();
  readonly #startedAt: number;
  #opBytes = 0;
  #recordBytes = 0;
  #done = 0;

  constructor(base: GroupBase<C>) {
    this.#base = base;
    this.#startedAt = base.clock();
    this.#overlay = new Overlay(base.records);
    this.#draft = base.ledger.draft();
  }

  push(push: WaitingPush): void {
    const { member, clientId, mutations, claims } = push;
    // Removed while the push waited: it was told so, and nothing of it may land.
    if (member.ended) return;
    if (this.#isFull()) return void this.#left.push(push);
    const userId = member.session.userId;
    const owner = this.#draft.get(clientId);
    if (owner && owner.userId !== userId) {
      const refusal: StoredRefusal = { code: 'client_taken', params: {} };
      for (const { id } of mutations) {
        this.#replies.push({ kind: 'refused', member, clientId, id, refusal });
      }
      return;
    }
    if (claims) this.#repeatRefusals(member, clientId);
    let known = claims;
    for (const [at, mutation] of mutations.entries()) {
      if (this.#isFull()) {
        this.#left.push(restOf(push, at));
        break;
      }
      const last = this.#draft.get(clientId)?.lastMutationId ?? 0;
      if (mutation.id > last + 1) {
        this.#replies.push({ kind: 'gap', member, clientId, expected: last + 1 });
        break;
      }
      const { id } = mutation;
      if (id <= last) {
        known = true;
        const refusal = claims ? undefined : this.#refusalOf(clientId, id);
        if (refusal) this.#replies.push({ kind: 'refused', member, clientId, id, refusal });
        continue;
      }
      const { name, args, guards = [], stay } = mutation;
      // Made before they were put out and taken in again: what stood then is not for now.
      const isOfAnotherStay = stay !== undefined && stay !== (member.session.stay ?? stay);
      if (isOfAnotherStay || push.unreadable) {
        const code = isOfAnotherStay ? 'stay_ended' : 'internal';
        const refusal: StoredRefusal = { code, params: {} };
        this.#draft.consume(clientId, userId, refusal);
        this.#replies.push({ kind: 'refused', member, clientId, id, refusal });
        continue;
      }
      const refused = this.#carryOut(clientId, userId, {
        name,
        args,
        guards: guards.map((guard) => ({ ...guard, value: guard.value ?? null })),
        actor: userId,
        role: member.role,
        loginId: member.session.loginId,
        for: member,
      });
      if (refused) this.#replies.push({ kind: 'refused', member, clientId, id, refusal: refused });
    }
    if (known) {
      const lastMutationId = this.#draft.get(clientId)?.lastMutationId ?? 0;
      this.#replies.push({ kind: 'known', member, clientId, lastMutationId });
    }
  }

  serverMutation(waiting: WaitingServerMutation): void {
    if (this.#isFull()) return void this.#left.push(waiting);
    const { clientId, id, resolve, reject } = waiting;
    const known = (this.#draft.get(clientId)?.lastMutationId ?? 0) >= id;
    const refusal = known ? this.#refusalOf(clientId, id) : this.#carryOutOfServer(waiting);
    this.#settled.push((version) => {
      if (refusal) reject(new Refusal(refusal.code, refusal.params));
      else resolve(version);
    });
  }

  #carryOutOfServer(waiting: WaitingServerMutation): StoredRefusal | undefined {
    const { clientId, name, args, actor, unreadable } = waiting;
    if (!unreadable) {
      return this.#carryOut(clientId, null, { name, args, guards: [], actor, role: null });
    }
    const refusal: StoredRefusal = { code: 'internal', params: {} };
    this.#draft.consume(clientId, null, refusal);
    return refusal;
  }

  result(): GroupRun {
    const clients = this.#draft.changed();
    const group: CommitGroup | undefined =
      clients.length === 0
        ? undefined
        : {
            base: this.#base.version,
            ops: this.#ops,
            namedInLog: this.#base.model.namedInLog,
            acks: this.#draft.acks(),
            records: this.#records(),
            clients,
            activity: this.#activity,
          };
    return {
      group,
      replies: this.#replies,
      gaps: this.#replies.some(({ kind }) => kind === 'gap'),
      mutations: this.#mutations,
      settled: this.#settled,
      left: this.#left,
      opBytes: this.#opBytes,
      work: this.#work,
      told: this.#told,
    };
  }

  /** Once something is left, everything after it is: order is never given up for room. */
  #isFull(): boolean {
    if (this.#left.length > 0) return true;
    if (this.#done === 0) return false;
    const { limits, clock } = this.#base;
    return (
      this.#opBytes + this.#recordBytes >= limits.groupBytes ||
      clock() - this.#startedAt >= limits.groupMs
    );
  }

  #carryOut(
    clientId: ClientId,
    owner: UserId | null,
    ask: Parameters<typeof applyMutation>[2] & { readonly for?: Member },
  ): StoredRefusal | undefined {
    const { now, limits, trace, agreed, onError } = this.#base;
    const { argsBytes } = limits;
    const applied: Applied = applyMutation(this.#base.model, this.#overlay, ask, {
      now,
      argsBytes,
      agreed,
      onError,
      tell: this.#tell,
      ...(trace && { trace }),
    });
    this.#done += 1;
    this.#weigh('refused' in applied ? [] : applied.ops, ask.for);
    if ('refused' in applied) {
      this.#draft.consume(clientId, owner, applied.refused);
      return applied.refused;
    }
    this.#draft.consume(clientId, owner);
    for (const op of applied.ops) this.#ops.push(op);
    if (applied.activity) this.#activity.push(applied.activity);
    const { name, actor } = ask;
    this.#mutations.push({ name, args: applied.args, actor, byServer: ask.role === null });
    return undefined;
  }

  readonly #tell = (line: ActivityLine, bound: boolean): void => {
    const { telling } = this.#base;
    const count = telling?.countOf(line, new OverlayTx(this.#overlay)) ?? 0;
    if (!telling || count === 0) return;
    const pending = this.#told.get(line.actor) ?? 0;
    if (bound) telling.assertMayTell(line.actor, pending);
    this.#told.set(line.actor, pending + count);
  };

  /** What this mutation makes others read and the store write: its ops, and each record that it touched, whole. */
  #weigh(ops: readonly Op[], member: Member | undefined): void {
    let opBytes = 0;
    let recordBytes = 0;
    for (const op of ops) {
      if (op[0] === 'remove') continue;
      const bytes = jsonWeight(op[3]);
      opBytes += bytes;
      const slot = op[0] === 'patch' && this.#overlay.slot(op[1], op[2]);
      recordBytes += slot ? jsonWeight(slot) : bytes;
    }
    this.#opBytes += opBytes;
    this.#recordBytes += recordBytes;
    if (!member) return;
    const work = Math.max(0, ops.length - 1) + (opBytes + recordBytes) / bytesPerUnit;
    this.#work.set(member, (this.#work.get(member) ?? 0) + work);
  }

  #repeatRefusals(member: Member, clientId: ClientId): void {
    for (const [id, refusal] of Object.entries(this.#draft.get(clientId)?.refusals ?? {})) {
      this.#replies.push({ kind: 'refused', member, clientId, id: Number(id), refusal });
    }
  }

  #refusalOf(clientId: ClientId, id: number): StoredRefusal | undefined {
    const refusals = this.#draft.get(clientId)?.refusals;
    return refusals && Object.hasOwn(refusals, id) ? refusals[id] : undefined;
  }

  #records(): RecordWrite[] {
    const { model } = this.#base;
    return Array.from(this.#overlay.slots(), ([collection, id, record]) => ({
      collection,
      id,
      record,
      closed: record !== null && model.isClosed(collection, record),
      aside: record ? model.placeAside(collection, record) : undefined,
    }));
  }
}
