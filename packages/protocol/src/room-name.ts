import { workspaceId, type WorkspaceId } from '@sanad/domain/kernel/ids';
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

export function workspaceOfRoom(name: RoomName): WorkspaceId | undefined {
  const [kind, id] = name.split(':');
  if (kind !== 'workspace') return undefined;
  const parsed = workspaceId.safeParse(id);
  return parsed.success ? parsed.data : undefined;
}
