import type { ClientId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Guard } from '@sanad/domain/kernel/mutation';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';

/** A mutation that this device made and the server may not have yet. */
export interface QueuedMutation {
  /** Consecutive per client id, from 1. */
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
  readonly guards: readonly Guard[];
  /** The device's clock when the person did it. */
  readonly madeAt: Instant;
  /** The stay in which the person did it; absent where none was known. */
  readonly stay?: number;
}

/** A mutation that the server said no to: kept so that the person can read and export it. */
export interface RefusedMutation extends QueuedMutation {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

export interface LoadedQueue {
  /** The highest id ever appended, also when nothing is pending any more. */
  readonly lastId: number;
  /** In the order of their ids. */
  readonly pending: readonly QueuedMutation[];
  readonly refused: readonly RefusedMutation[];
}

/**
 * The durable queue of one client id, opened by whoever holds its lock. What `append` resolved
 * survives a reload and a killed tab. Calls are carried out in the order in which they were made.
 * Only the tab that began a client id makes mutations under it; what it leaves behind is adopted.
 */
export interface QueueStore {
  readonly clientId: ClientId;
  /** False where it lives in the memory of its tab alone; absent means that it outlives it. */
  readonly outlivesTab?: boolean;
  load(): Promise<LoadedQueue>;
  /** All of them or none; ids follow `lastId` without a gap. */
  append(mutations: readonly QueuedMutation[]): Promise<void>;
  /** Forgets pending mutations up to and including `upTo`. */
  drop(upTo: number): Promise<void>;
  /** Moves pending mutations to the refused ones, in one step. */
  refuse(mutations: readonly RefusedMutation[]): Promise<void>;
  /** Forgets refused mutations: the person has read or exported them. */
  forgetRefused(): Promise<void>;
  /** Deletes everything under this client id, `lastId` included; the id must not be used again. */
  clear(): Promise<void>;
}
