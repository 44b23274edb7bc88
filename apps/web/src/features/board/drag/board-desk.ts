import { compareByOrderKey } from '@sanad/domain/kernel/order-key';

import type { Member } from '../../../realtime/session/member.ts';
import { hueOfMember } from '../../../realtime/session/member.ts';
import type { PresentSession } from '../../../realtime/session/presence-channel.ts';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';
import { createSignal, type Signal } from '../../../realtime/signal.ts';
import type { BoardStore } from '../board-store.ts';
import type { Place } from '../columns/place-in-column.ts';
import { noneChosen, type Chosen } from './chosen.ts';
import type { LeftTrace, Slot } from './column-rows.ts';

/**
 * Everything in a hand over this board: the own one and those of others. Owns what is lifted, where
 * it would land, and who touches which task; each question has its own signal, so that a pointer that
 * moves wakes one layer and not every column. Nothing here changes a record.
 */
export interface Held {
  readonly taskId: string;
  readonly by: 'pointer' | 'keys';
  readonly height: number;
  readonly width: number;
  readonly target: Place | null;
}

/** A column in the own hand; nobody else sees it before it is put down. */
export interface HeldColumn {
  readonly columnId: string;
  readonly by: 'pointer' | 'keys';
  /** The column before which it would stand; `null` is the end. */
  readonly beforeId: string | null;
}

export interface OtherHand {
  readonly sessionId: string;
  readonly member: Member;
  readonly taskId: string;
  readonly columnId: string;
  readonly beforeId: string | null;
  readonly overTaskId: string | null;
  readonly across: number;
  readonly down: number;
}

export interface Touch {
  readonly kind: 'held' | 'writing';
  readonly member: Member;
}

export interface BoardDesk {
  readonly held: Signal<Held | null>;
  readonly column: Signal<HeldColumn | null>;
  readonly hands: Pick<Signal<readonly OtherHand[]>, 'get' | 'subscribe'>;
  /** Dashed slots by column; a column without one has no entry. */
  readonly slots: Pick<Signal<ReadonlyMap<string, readonly Slot[]>>, 'get' | 'subscribe'>;
  /** Who else has which task in hand or under their keys. */
  readonly touches: Pick<Signal<ReadonlyMap<string, Touch>>, 'get' | 'subscribe'>;
  /**
   * The task whose row takes the focus, when it stands there: it was moved by keyboard, its panel was closed,
   * or its neighbour was put away. Of a column: what adds a task to it.
   */
  readonly focusNext: Signal<string | null>;
  /** Tasks that are chosen to be changed together. */
  readonly chosen: Signal<Chosen>;
  /** In which order a view shows its tasks, where that is not the board's. */
  readonly order: Signal<(() => readonly string[]) | null>;
  /** Places that others took a task away from a moment ago, by column. */
  readonly left: Signal<ReadonlyMap<string, readonly LeftTrace[]>>;
  /** Begins to listen; a desk may be opened again after it was closed. */
  open(): void;
  close(): void;
}

/** A hand that says nothing for this long has gone: its task is back where it was. */
export const silenceMs = 3_000;
const usualHeight = 84;

export function createBoardDesk(session: WorkspaceSession, store: BoardStore): BoardDesk {
  const held = createSignal<Held | null>(null);
  const column = createSignal<HeldColumn | null>(null);
  const hands = createSignal<readonly OtherHand[]>([]);
  const slots = createSignal<ReadonlyMap<string, readonly Slot[]>>(new Map());
  const touches = createSignal<ReadonlyMap<string, Touch>>(new Map());
  const chosen = createSignal<Chosen>(noneChosen);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function readOthers(): void {
    clearTimeout(timer);
    const now = Date.now();
    const others = session.presence.others.get().filter((other) => other.state.path === 'board');
    const members = new Map<string, Member>();
    for (const member of session.client.all('member')) members.set(member.userId, member);
    const next: OtherHand[] = [];
    const touched = new Map<string, Touch>();
    let oldest = Infinity;
    for (const other of others) {
      const member = members.get(other.userId);
      if (!member) continue;
      const { editing } = other.state;
      // A message that is being written changes nothing of the task: that is seen where it is opened.
      if (editing && editing.field !== 'message')
        touched.set(editing.taskId, { kind: 'writing', member });
      const hand = handOf(other, member);
      if (!hand || now - other.heardAt >= silenceMs) continue;
      oldest = Math.min(oldest, other.heardAt);
      next.push(hand);
      touched.set(hand.taskId, { kind: 'held', member });
    }
    hands.set(next);
    if (!sameTouches(touches.get(), touched)) touches.set(touched);
    layOut();
    if (next.length > 0) timer = setTimeout(readOthers, Math.max(0, oldest + silenceMs - now) + 10);
  }

  function handOf(other: PresentSession, member: Member): OtherHand | undefined {
    const { dragging } = other.state;
    if (!dragging || !session.client.get('task', dragging.taskId)) return undefined;
    return {
      sessionId: other.sessionId,
      member,
      taskId: dragging.taskId,
      columnId: dragging.columnId,
      beforeId:
        dragging.orderKey === undefined ? null : after(dragging.columnId, dragging.orderKey),
      overTaskId: dragging.overTaskId ?? null,
      across: dragging.x,
      down: dragging.y,
    };
  }

  /** The first task that stands after an order key: the neighbour a slot opens before. */
  function after(columnId: string, orderKey: string): string | null {
    for (const id of store.shown.group(columnId)) {
      const task = session.client.get('task', id);
      if (task && compareByOrderKey(task, { orderKey, id: '' }) > 0) return id;
    }
    return null;
  }

  function layOut(): void {
    const all: Slot[] = hands.get().map((hand) => ({
      by: hand.sessionId,
      taskId: hand.taskId,
      columnId: hand.columnId,
      beforeId: hand.beforeId,
      height: usualHeight,
      hue: hueOfMember(hand.member),
    }));
    const mine = held.get();
    if (mine?.target) {
      const { columnId, beforeId } = mine.target;
      const { taskId, height } = mine;
      all.push({ by: 'me', taskId, columnId, beforeId, height, hue: null });
    }
    const before = slots.get();
    const next = new Map<string, readonly Slot[]>();
    for (const columnId of new Set(all.map((slot) => slot.columnId))) {
      const there = all.filter((slot) => slot.columnId === columnId);
      const was = before.get(columnId);
      next.set(columnId, was && sameSlots(was, there) ? was : there);
    }
    const same =
      next.size === before.size && [...next].every(([id, one]) => before.get(id) === one);
    if (!same) slots.set(next);
  }

  let stops: (() => void)[] = [];

  return {
    held,
    column,
    hands,
    slots,
    touches,
    focusNext: createSignal<string | null>(null),
    chosen,
    order: createSignal<(() => readonly string[]) | null>(null),
    left: createSignal<ReadonlyMap<string, readonly LeftTrace[]>>(new Map()),
    open() {
      stops = [
        session.presence.others.subscribe(readOthers),
        session.client.onCollection('task', readOthers),
        held.subscribe(layOut),
      ];
      readOthers();
    },
    close() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      stops = [];
      held.set(null);
      column.set(null);
      chosen.set(noneChosen);
    },
  };
}

function sameSlots(a: readonly Slot[], b: readonly Slot[]): boolean {
  return (
    a.length === b.length &&
    a.every((slot, at) => {
      const other = b[at]!;
      return (
        slot.by === other.by &&
        slot.beforeId === other.beforeId &&
        slot.height === other.height &&
        slot.hue === other.hue
      );
    })
  );
}

function sameTouches(a: ReadonlyMap<string, Touch>, b: ReadonlyMap<string, Touch>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, touch] of b) {
    const was = a.get(id);
    if (!was || was.kind !== touch.kind || was.member !== touch.member) return false;
  }
  return true;
}
