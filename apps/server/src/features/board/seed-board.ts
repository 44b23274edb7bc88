import { randomUUID } from 'node:crypto';

import type { UserId } from '@sanad/domain/kernel/ids';
import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { Language } from '@sanad/protocol/http/profile';

import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';
import { defaultColumns } from './default-columns.ts';

/** Gives an empty board its columns; a board that has any, archived ones too, is left as it is. */
export async function seedBoard(
  room: WorkspaceRoom,
  language: Language,
  actor: UserId,
): Promise<void> {
  if (!room.all('column').next().done) return;
  let orderKey: string | null = null;
  for (const { kind, name } of defaultColumns(language)) {
    orderKey = orderKeyBetween(orderKey, null);
    await room.mutate('createColumn', { columnId: randomUUID(), name, kind, orderKey }, actor);
  }
}
