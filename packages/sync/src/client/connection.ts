/**
 * The machine of one client's place in one room, as a total table: every event has an outcome in
 * every state, so a late timer or a doubled message has one too.
 *
 *   stopped → down → joining → live ⇄ loading (needs a snapshot)
 *                       └→ ended (for good)
 */
export type ConnectionState = 'stopped' | 'down' | 'joining' | 'loading' | 'live' | 'ended';

export type ConnectionEvent =
  | 'start'
  | 'stop'
  | 'up'
  | 'down'
  | 'joined'
  | 'resync'
  | 'loaded'
  | 'loadFailed'
  | 'retry'
  | 'turnedAway'
  | 'endedForGood';

/** What the engine does on the way. */
export type ConnectionEffect = 'join' | 'load' | 'resume' | 'retrySoon';

export interface Outcome {
  readonly to: ConnectionState;
  readonly effect?: ConnectionEffect;
}

const stopped: Outcome = { to: 'stopped' };
const down: Outcome = { to: 'down' };
const join: Outcome = { to: 'joining', effect: 'join' };
const joinSoon: Outcome = { to: 'joining', effect: 'retrySoon' };
const load: Outcome = { to: 'loading', effect: 'load' };
const loadSoon: Outcome = { to: 'loading', effect: 'retrySoon' };
const resume: Outcome = { to: 'live', effect: 'resume' };
const joining: Outcome = { to: 'joining' };
const loading: Outcome = { to: 'loading' };
const live: Outcome = { to: 'live' };
const ended: Outcome = { to: 'ended' };

export const connectionTable: Record<ConnectionState, Record<ConnectionEvent, Outcome>> = {
  stopped: {
    start: down,
    stop: stopped,
    up: stopped,
    down: stopped,
    joined: stopped,
    resync: stopped,
    loaded: stopped,
    loadFailed: stopped,
    retry: stopped,
    turnedAway: stopped,
    endedForGood: stopped,
  },
  down: {
    start: down,
    stop: stopped,
    up: join,
    down,
    // What a lost connection still delivers says nothing about the next one.
    joined: down,
    resync: down,
    loaded: down,
    loadFailed: down,
    retry: down,
    turnedAway: down,
    endedForGood: ended,
  },
  joining: {
    start: joining,
    stop: stopped,
    up: join,
    down,
    joined: resume,
    resync: load,
    loaded: joining,
    loadFailed: joining,
    // The join or its answer was lost.
    retry: join,
    turnedAway: joinSoon,
    endedForGood: ended,
  },
  loading: {
    start: loading,
    stop: stopped,
    up: join,
    down,
    // A doubled answer: the snapshot is on its way already.
    joined: loading,
    resync: loading,
    loaded: resume,
    loadFailed: loadSoon,
    retry: load,
    turnedAway: joinSoon,
    endedForGood: ended,
  },
  live: {
    start: live,
    stop: stopped,
    up: join,
    down,
    joined: live,
    // The room no longer has the tail that was asked for.
    resync: load,
    loaded: live,
    loadFailed: live,
    // Nothing was heard for too long: our place may be gone without a word.
    retry: join,
    turnedAway: joinSoon,
    endedForGood: ended,
  },
  ended: {
    start: ended,
    stop: stopped,
    up: ended,
    down: ended,
    joined: ended,
    resync: ended,
    loaded: ended,
    loadFailed: ended,
    retry: ended,
    turnedAway: ended,
    endedForGood: ended,
  },
};
