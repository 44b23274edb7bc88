import * as Y from 'yjs';

import { isStoodOn, moveWords, type ClockRun } from './move-words.ts';

export interface BegunAnew {
  readonly state: Uint8Array;
  /** What of it the server does not have. */
  readonly runs: readonly ClockRun[];
}

/**
 * A device's whole state after it heard of a fork: what it wrote there stands under the fresh id `to`,
 * and nothing is left of its own that the server's words under the same clocks could take the place of.
 * `own`: what it wrote and the server has not said to have. It may overlap.
 */
export function beginAnew(
  state: Uint8Array,
  own: readonly ClockRun[],
  fork: ClockRun,
  to: number,
): BegunAnew {
  const whole = docOf(state);
  const has = (client: number) => Y.getState(whole.store, client);
  const written = own.map((run) => ({ ...run, end: Math.min(run.end, has(run.client)) }));
  const moved = apart(
    written
      .filter(({ client }) => client === fork.client)
      .map((run) => ({ ...run, from: Math.max(run.from, fork.from) })),
  );
  // What lies before the fork was compared: the server has it, under an id that is nobody's here any more.
  const others = apart(written.filter(({ client }) => client !== fork.client));
  const dropped = { ...fork, end: Math.min(fork.end, has(fork.client)) };
  // Words inside somebody's block that the server never had: the block goes along.
  if (moved.length === 0 && isStoodOn(state, dropped)) moved.push(dropped);
  const first = moveWords(state, { moved, to, dropped });
  // What stands on something forgotten waits for it; meanwhile another's words could come under its clocks.
  const reached = docOf(first);
  const stuck = others
    .map((run) => ({ ...run, from: Math.max(run.from, Y.getState(reached.store, run.client)) }))
    .filter((run) => run.end > run.from);
  const all = [...moved, ...stuck];
  const end = all.reduce((sum, run) => sum + run.end - run.from, 0);
  const kept = others
    .map((run) => ({ ...run, end: Math.min(run.end, Y.getState(reached.store, run.client)) }))
    .filter((run) => run.end > run.from);
  return {
    state: stuck.length === 0 ? first : moveWords(state, { moved: all, to, dropped }),
    runs: end === 0 ? kept : [...kept, { client: to, from: 0, end }],
  };
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** In order, and no clock twice. */
function apart(runs: readonly ClockRun[]): ClockRun[] {
  const result: ClockRun[] = [];
  for (const run of runs.toSorted((a, b) => a.client - b.client || a.from - b.from)) {
    const last = result.at(-1);
    const from = last?.client === run.client ? Math.max(run.from, last.end) : run.from;
    if (run.end > from) result.push({ ...run, from });
  }
  return result;
}
