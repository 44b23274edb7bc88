import { uuid, type EngagementId, type UserId, type WorkspaceId } from '@sanad/domain/kernel/ids';
import { z } from 'zod';

/** A room's address on the wire: its kind and the id of what it belongs to. */
export const roomName = z
  .string()
  .max(64)
  .regex(/^(workspace|engagement|person):[0-9a-f-]{36}$/)
  .brand<'RoomName'>();
export type RoomName = z.infer<typeof roomName>;

export function workspaceRoom(id: WorkspaceId): RoomName {
  return `workspace:${id}` as RoomName;
}

export function personRoom(id: UserId): RoomName {
  return `person:${id}` as RoomName;
}

export function engagementRoom(id: EngagementId): RoomName {
  return `engagement:${id}` as RoomName;
}

/** What a name says, of whatever kind; `undefined` where its id is none. */
export function partsOfRoom(
  name: RoomName,
): { readonly kind: string; readonly id: string } | undefined {
  const at = name.indexOf(':');
  const id = uuid.safeParse(name.slice(at + 1));
  return id.success ? { kind: name.slice(0, at), id: id.data } : undefined;
}
