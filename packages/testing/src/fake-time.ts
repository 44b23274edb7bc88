interface Alarm {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * Time that moves only when a test says so: a clock, delays, and ends of turns. A turn ends on
 * `endTurns()`; alarms that fall due during `advance` run in their order.
 */
export class FakeTime {
  #now: number;
  readonly #alarms = new Set<Alarm>();
  #eventEnds: (() => void)[] = [];
  #turnEnds: (() => void)[] = [];

  constructor(start = 1_750_000_000_000) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const alarm = { at: this.#now + ms, callback };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  endOfEvent(callback: () => void): void {
    this.#eventEnds.push(callback);
  }

  endOfTurn(callback: () => void): void {
    this.#turnEnds.push(callback);
  }

  /** Ends the event that is being handled. True if anything was put off to its end. */
  endEvent(): boolean {
    const callbacks = this.#eventEnds;
    this.#eventEnds = [];
    for (const callback of callbacks) callback();
    return callbacks.length > 0;
  }

  /** Ends events and turns until nothing more was put off to an end. True if anything was. */
  endTurns(): boolean {
    let ended = false;
    while (this.endEvent() || this.#turnEnds.length > 0) {
      const callbacks = this.#turnEnds;
      this.#turnEnds = [];
      ended = true;
      for (const callback of callbacks) callback();
    }
    return ended;
  }

  advance(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#nextDue(until); next; next = this.#nextDue(until)) {
      this.#alarms.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = until;
  }

  /** Alarms that are set: zero after an orderly stop. */
  get alarms(): number {
    return this.#alarms.size;
  }

  #nextDue(until: number): Alarm | undefined {
    let due: Alarm | undefined;
    for (const alarm of this.#alarms) {
      if (alarm.at <= until && (!due || alarm.at < due.at)) due = alarm;
    }
    return due;
  }
}
