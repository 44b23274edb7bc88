import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { PushedMutation } from '@sanad/protocol/up';

import type { Member } from './member.ts';

/** What waits for its group: a client's push, or a mutation that the server makes itself. */
export type Waiting = WaitingPush | WaitingServerMutation;

export interface WaitingPush {
  readonly kind: 'push';
  readonly member: Member;
  readonly clientId: ClientId;
  readonly mutations: readonly PushedMutation[];
  /** What it names cannot be fetched, though the store answers: it is refused. */
  readonly unreadable?: true;
  /** The first push of this session under this client id: it is told what earlier sessions may have missed. */
  readonly claims: boolean;
}

/** The name of a server-made mutation: a client id of its own, and which try of it this is, from 1. */
export interface Once {
  readonly clientId: ClientId;
  readonly id: number;
}

/** It has a client id and a number like any other, so a commit of unknown outcome cannot double it. */
export interface WaitingServerMutation extends Once {
  readonly kind: 'server';
  readonly unreadable?: true;
  readonly name: string;
  readonly args: unknown;
  readonly actor: UserId;
  readonly resolve: (version: number) => void;
  readonly reject: (error: Error) => void;
}

/** What is left of a push after its first `done` mutations; it speaks for its client id already. */
export function restOf(push: WaitingPush, done: number): WaitingPush {
  return { ...push, mutations: push.mutations.slice(done), claims: false };
}

/** Each mutation by itself, in order. */
export function eachOf(waiting: Waiting): readonly Waiting[] {
  if (waiting.kind === 'server') return [waiting];
  return waiting.mutations.map((mutation, at) => {
    const claims = waiting.claims && at === 0;
    return { ...waiting, mutations: [mutation], claims };
  });
}

export function weightOf(waiting: Waiting): number {
  return waiting.kind === 'push' ? waiting.mutations.length : 1;
}

/** What is asked in it, in order. */
export function mutationsOf(
  waiting: Waiting,
): readonly Pick<PushedMutation, 'name' | 'args' | 'guards'>[] {
  return waiting.kind === 'push' ? waiting.mutations : [waiting];
}
