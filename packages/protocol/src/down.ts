import { capabilities, type Capability } from '@sanad/domain/access/capability';
import { roles, type Role } from '@sanad/domain/access/role';
import { clientId, userId } from '@sanad/domain/kernel/ids';
import { refusalCodes, type RefusalCode } from '@sanad/domain/kernel/refusal';
import { z } from 'zod';

import { modelName } from './model-name.ts';
import { roomName } from './room-name.ts';

/**
 * Everything the server says on the record socket (Socket.IO event `down`, an array of these per packet).
 * A page of before reads it too: what it does not know of codes, roles and capabilities takes nothing else
 * of a message away. It goes on with what it knows (`readDown` tells it that there is more).
 */
const version = z.int().min(0);
const code = z
  .string()
  .transform((text) => (isOneOf(refusalCodes, text) ? text : ('newer_server' as RefusalCode)));
/** An unknown role is a guest's place: what may be done is said by the capabilities. */
const role = z.string().transform((text) => (isOneOf(roles, text) ? text : ('guest' as Role)));
const capabilityList = z
  .array(z.string())
  .transform((texts) => texts.filter((text): text is Capability => isOneOf(capabilities, text)));
const params = z.record(z.string(), z.union([z.string(), z.number()]));

export const op = z.union([
  z.tuple([z.literal('put'), z.string(), z.string(), z.looseObject({ id: z.string() })]),
  z.tuple([z.literal('patch'), z.string(), z.string(), z.record(z.string(), z.unknown())]),
  z.tuple([z.literal('remove'), z.string(), z.string()]),
]);

/**
 * Takes a room from `base` to `version`. `acks` says, per client id, the last mutation id that this
 * poke or an earlier one contains: an ack is never sent before its commit, and never without its ops.
 */
export const downPoke = z.object({
  type: z.literal('poke'),
  room: roomName,
  base: version,
  version,
  ops: z.array(op),
  acks: z.record(z.string(), z.int().min(0)),
});
export type Poke = z.infer<typeof downPoke>;

/** The answer to a join. With `resync`, the client's version is too old or unknown: fetch the snapshot by HTTP, then ask the tail. */
export const downJoined = z.object({
  type: z.literal('joined'),
  room: roomName,
  version,
  resync: z.boolean(),
  /** Last mutation id the room has of the joining client id; 0 when it never saw it. */
  lastMutationId: z.int().min(0),
  sessionId: z.string(),
  role,
  capabilities: capabilityList,
  /** The stay that this place belongs to, as in `/api/me`; absent from an older server. */
  stay: z.int().min(1).optional(),
  /** The fingerprint of the room's records; absent from an older server. */
  model: modelName.optional(),
});

/**
 * What the room has of one client id, sent to a pusher whose mutations were known already. Their ops
 * are in `version` or before it: a client that is behind keeps them pending until it has that version.
 */
export const downAck = z.object({
  type: z.literal('ack'),
  room: roomName,
  clientId,
  lastMutationId: z.int().min(0),
  version,
});

/** The mutation was refused for good: its id is consumed, its answer is stored, a retry hears the same. */
export const downRefused = z.object({
  type: z.literal('refused'),
  room: roomName,
  clientId,
  id: z.int().min(1),
  code,
  params,
});

/** A push skipped ids; nothing of it was applied. The client pushes again from `expected`. */
export const downGap = z.object({
  type: z.literal('gap'),
  room: roomName,
  clientId,
  expected: z.int().min(1),
});

/** The room's version, every five seconds, so that a lost poke heals. */
export const downBeat = z.object({ type: z.literal('beat'), room: roomName, version });

/** Presence that changed in this tick; `null` is gone. The server stamps who it is. */
export const downPresence = z.object({
  type: z.literal('presence'),
  room: roomName,
  changes: z.array(
    z.tuple([
      z.string(),
      z.object({ userId, state: z.record(z.string(), z.unknown()) }).nullable(),
    ]),
  ),
});
export type DownPresence = z.infer<typeof downPresence>;

/** This session's place in the room is over: removed, left, signed out. Local copies are purged on `forbidden` and `not_found`. */
export const downEnded = z.object({ type: z.literal('ended'), room: roomName, code });

/** A room's role changed under a session. */
export const downRole = z.object({
  type: z.literal('role'),
  room: roomName,
  role,
  capabilities: capabilityList,
});

/** Something about this socket, not about a room: a message it could not read, a rate it exceeded, an old protocol. */
export const downFault = z.object({ type: z.literal('fault'), code, params });

/**
 * Something that no room shows has changed: whoever has it open asks for it anew. Said to each person by
 * themselves, never to a room, with their rights of that moment; only to who said `hears: ['changed']`.
 */
export const downChanged = z.object({
  type: z.literal('changed'),
  topics: z.array(z.object({ topic: z.string(), id: z.string() })),
});
export type ChangedTopic = z.infer<typeof downChanged>['topics'][number];

export const down = z.discriminatedUnion('type', [
  downJoined,
  downPoke,
  downAck,
  downRefused,
  downGap,
  downBeat,
  downPresence,
  downEnded,
  downRole,
  downFault,
  downChanged,
]);
export type Down = z.infer<typeof down>;

function isOneOf<T extends string>(known: readonly T[], text: string): text is T {
  return (known as readonly string[]).includes(text);
}
