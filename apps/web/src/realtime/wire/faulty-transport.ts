import type { Transport } from '@sanad/sync/port/transport';

/** Faults for development, read from the page's address: `?faults=drop:0.2,delay:300,duplicate:0.1`. */
export interface Faults {
  /** Share of messages that never arrive, in both directions. */
  readonly drop: number;
  /** Milliseconds, up to which each message is held. */
  readonly delay: number;
  readonly duplicate: number;
}

export function readFaults(search: string): Faults | undefined {
  const text = new URLSearchParams(search).get('faults');
  if (!text) return undefined;
  const faults = { drop: 0, delay: 0, duplicate: 0 };
  for (const part of text.split(',')) {
    const [name, value] = part.split(':');
    const number = Number(value);
    if (!Number.isFinite(number) || number < 0) continue;
    if (name === 'drop' || name === 'duplicate') faults[name] = Math.min(1, number);
    if (name === 'delay') faults.delay = Math.min(60_000, number);
  }
  return faults.drop + faults.delay + faults.duplicate > 0 ? faults : undefined;
}

/** A bad line on purpose: what arrives, arrives late, twice or never. Order is not kept, which is the point. */
export function faultyTransport(
  line: Transport,
  faults: Faults,
  chance: () => number = Math.random,
): Transport {
  function carry(deliver: () => void): void {
    if (chance() < faults.drop) return;
    const times = chance() < faults.duplicate ? 2 : 1;
    for (let time = 0; time < times; time += 1) setTimeout(deliver, chance() * faults.delay);
  }
  return {
    send: (message) => carry(() => line.send(message)),
    status: () => line.status(),
    onMessages: (listener) => line.onMessages((messages) => carry(() => listener(messages))),
    onStatus: (listener) => line.onStatus(listener),
  };
}
