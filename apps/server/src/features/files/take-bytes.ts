import type { FileRecord } from '@sanad/domain/files/record';
import { takeFile } from '@sanad/domain/files/version-mutations';
import type { FileId, FileVersionId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { refuseUnless } from '@sanad/domain/kernel/refusal';
import type { Request, Response } from 'express';

import { sendBytes } from '../../http/send-bytes.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { ByteStore } from '../../storage/byte-store.ts';
import type { FilesRepo } from './files-repo.ts';

export interface TakePorts {
  readonly store: ByteStore;
  readonly rooms: RoomRegistry;
  now(): number;
}

/** A player asks for many pieces, and a broken line begins anew: for so long that is one download. */
const sameTakingMs = 10 * 60_000;

/** The bytes of a version, to somebody who may see the workspace. What its room does not show is as unknown as what never was. */
export async function takeBytes(
  call: {
    readonly params: {
      readonly workspaceId: WorkspaceId;
      readonly fileId: FileId;
      readonly versionId: FileVersionId;
    };
    readonly principal: { readonly userId: UserId };
    readonly request: Request;
    readonly response: Response;
  },
  repo: Pick<FilesRepo, 'keyOf'>,
  { store, rooms, now }: TakePorts,
): Promise<void> {
  const { workspaceId, fileId, versionId } = call.params;
  const room = await rooms.open('workspace', workspaceId);
  const file = room.get('file', fileId);
  const version = file?.versions.find(({ id }) => id === versionId);
  refuseUnless(file && version, 'not_found');
  const key = await repo.keyOf(workspaceId, versionId);
  refuseUnless(key, 'not_found');
  const { userId } = call.principal;
  if (
    file.confidential &&
    call.request.method !== 'HEAD' &&
    !isSameTaking(file, userId, versionId, now())
  )
    await room.mutate(takeFile.name, { fileId, versionId }, userId);
  const { bytes, type } = version;
  await sendBytes(call, store, { key, name: file.name, bytes, type, tag: versionId });
}

function isSameTaking(
  { taken }: FileRecord,
  userId: UserId,
  versionId: FileVersionId,
  now: number,
): boolean {
  if (taken?.by !== userId || taken.versionId !== versionId) return false;
  return now - taken.at < sameTakingMs;
}
