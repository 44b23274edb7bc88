import { clientId } from '@sanad/domain/kernel/ids';
import { z } from 'zod';

import { limits } from './limit.ts';
import { modelName } from './model-name.ts';
import { roomName } from './room-name.ts';

/**
 * Everything a client says on the record socket (Socket.IO event `up`, one message per packet).
 * A push names its client id because a tab may push an orphaned queue under that queue's own id.
 */
export const guard = z.object({
  collection: z.string().max(40),
  id: z.string().max(64),
  field: z.string().max(40),
  value: z.unknown(),
});

export const pushedMutation = z.object({
  /** Consecutive per client id, from 1. */
  id: z.int().min(1),
  name: z.string().max(60),
  args: z.unknown(),
  guards: z.array(guard).max(20).optional(),
  /** The stay in which it was made: one of an ended stay is refused. Absent: the page does not say. */
  stay: z.int().min(1).optional(),
});
export type PushedMutation = z.infer<typeof pushedMutation>;

export const upJoin = z.object({
  type: z.literal('join'),
  room: roomName,
  clientId,
  /** The confirmed version this client holds; `null` when it holds nothing. */
  version: z.int().min(0).nullable(),
  protocol: z.int(),
  /** Looks on, as a list over many workspaces does: it has no presence and is nobody's company. Absent: it is there. */
  quiet: z.boolean().optional(),
  /** The fingerprint of the records that this page knows; absent: it does not say. */
  model: modelName.optional(),
  /** Messages beyond those of the first page that this one understands: it is sent no others. */
  hears: z.array(z.string().max(40)).max(20).optional(),
});

export const upLeave = z.object({ type: z.literal('leave'), room: roomName });

export const upPush = z.object({
  type: z.literal('push'),
  room: roomName,
  clientId,
  mutations: z.array(pushedMutation).min(1).max(limits.mutationsPerPush),
});

/** Asks for every poke after `after`: sent when a poke did not fit or a beat is ahead. */
export const upTail = z.object({ type: z.literal('tail'), room: roomName, after: z.int().min(0) });

/** Replaces this session's presence; `null` withdraws it. */
export const upPresence = z.object({
  type: z.literal('presence'),
  room: roomName,
  state: z.record(z.string(), z.unknown()).nullable(),
});

export const up = z.discriminatedUnion('type', [upJoin, upLeave, upPush, upTail, upPresence]);
export type Up = z.infer<typeof up>;
