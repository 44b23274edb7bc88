import { createHash } from 'node:crypto';

import { can } from '@sanad/domain/access/capability';
import type { FileRequestRecord } from '@sanad/domain/files/record';
import { isOpenRequest } from '@sanad/domain/files/request-mutations';
import { refuseUnless } from '@sanad/domain/kernel/refusal';

import type { Access } from '../../../auth/access.ts';
import type { RoomRegistry } from '../../../rooms/room-registry.ts';
import type { RequestRepo, StoredRequest } from './request-repo.ts';

export interface RequestPorts {
  readonly access: Pick<Access, 'standing' | 'hears'>;
  readonly rooms: RoomRegistry;
  now(): number;
}

export interface OpenRequest extends StoredRequest {
  readonly record: FileRequestRecord;
}

export const hashRequestToken = (token: string): Buffer =>
  createHash('sha256').update(token).digest();

/**
 * What a link opens, asked anew each time: it ends with its time, by hand, when enough has come, and with the place of
 * whoever asked. One that is over is as unknown as one that never was.
 */
export async function openRequest(
  token: string,
  repo: Pick<RequestRepo, 'find'>,
  { access, rooms, now }: RequestPorts,
): Promise<OpenRequest> {
  refuseUnless(access.hears(), 'unavailable');
  const found = await repo.find(hashRequestToken(token), now());
  refuseUnless(found, 'not_found');
  const standing = await access.standing(found.askedBy, found.workspaceId);
  refuseUnless(standing?.stay === found.stay && can(standing.role, 'files.edit'), 'not_found');
  const room = await rooms.open('workspace', found.workspaceId);
  const record = room.get('fileRequest', found.id);
  refuseUnless(record && isOpenRequest(record, now()), 'not_found');
  return { ...found, record };
}
