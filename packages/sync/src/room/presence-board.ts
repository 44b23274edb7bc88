import type { Clock } from '../port/clock.ts';
import type { Timers } from '../port/timers.ts';
import { jsonSize } from '../records/json-size.ts';
import type { Member } from './member.ts';
import type { Outbox } from './outbox.ts';
import type { PresenceRule } from './presence-rule.ts';

type State = Readonly<Record<string, unknown>>;

interface Seat {
  state: State | null;
  /** The newest state that came too fast: it is shown when its turn comes, older ones never. */
  waiting: State | null | undefined;
  freeAt: number;
  cancel: (() => void) | undefined;
}

/**
 * Who is here and doing what, in memory only. Each session has one state; its user is stamped by the
 * server. Too many states are thinned out, never queued, and the last one always arrives.
 */
export class PresenceBoard {
  readonly #rule: PresenceRule | undefined;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #outbox: Outbox;
  readonly #seats = new Map<Member, Seat>();

  constructor(rule: PresenceRule | undefined, clock: Clock, timers: Timers, outbox: Outbox) {
    this.#rule = rule;
    this.#clock = clock;
    this.#timers = timers;
    this.#outbox = outbox;
  }

  /** False when the state is none that this room takes. */
  set(member: Member, state: State | null): boolean {
    const rule = this.#rule;
    if (!rule || member.session.quiet) return false;
    const taken = state === null ? null : this.#parse(rule, state);
    if (taken === undefined) return false;
    const seat = this.#seats.get(member) ?? {
      state: null,
      waiting: undefined,
      freeAt: 0,
      cancel: undefined,
    };
    this.#seats.set(member, seat);
    const wait = seat.freeAt - this.#clock.now();
    if (wait <= 0) this.#show(member, seat, taken, rule);
    else {
      seat.waiting = taken;
      seat.cancel ??= this.#timers.after(wait, () => {
        seat.cancel = undefined;
        if (seat.waiting !== undefined) this.#show(member, seat, seat.waiting, rule);
      });
    }
    return true;
  }

  leave(member: Member): void {
    const seat = this.#seats.get(member);
    if (!seat) return;
    seat.cancel?.();
    this.#seats.delete(member);
    if (seat.state) this.#outbox.presence([member.session.id, null]);
  }

  /** As a newcomer is told. */
  states(): [string, { userId: Member['session']['userId']; state: Record<string, unknown> }][] {
    return [...this.#seats].flatMap(([{ session }, { state }]) =>
      state ? [[session.id, { userId: session.userId, state: { ...state } }]] : [],
    );
  }

  #show(member: Member, seat: Seat, state: State | null, rule: PresenceRule): void {
    seat.waiting = undefined;
    seat.freeAt = this.#clock.now() + 1_000 / rule.perSecond;
    if (seat.state === null && state === null) return;
    seat.state = state;
    const { id, userId } = member.session;
    this.#outbox.presence([id, state && { userId, state: { ...state } }]);
  }

  #parse(rule: PresenceRule, state: State): State | undefined {
    return jsonSize(state, rule.maxBytes) > rule.maxBytes ? undefined : rule.parse(state);
  }
}
