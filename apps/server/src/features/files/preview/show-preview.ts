import { randomBytes } from 'node:crypto';
import { pipeline } from 'node:stream/promises';

import type { FileVersion } from '@sanad/domain/files/record';
import type { FileId, FileVersionId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { refuseUnless } from '@sanad/domain/kernel/refusal';
import type { Request, Response } from 'express';

import { setFileHeaders } from '../../../http/send-bytes.ts';
import type { RoomRegistry } from '../../../rooms/room-registry.ts';
import type { ByteStore } from '../../../storage/byte-store.ts';
import type { FilesRepo, StoredPreview } from '../files-repo.ts';
import { previewLimits, previewTypes } from './preview-talk.ts';
import type { Previewer } from './previewer.ts';

interface PreviewPorts {
  readonly store: ByteStore;
  readonly rooms: RoomRegistry;
  readonly previewer: Previewer;
}

const newKey = (): string => randomBytes(16).toString('hex');

/** Being made, by version: whoever else asks meanwhile waits for the same. */
const making = new Map<FileVersionId, Promise<StoredPreview>>();

/** A picture of ours of what is in a file, made when somebody looks first. A look at a confidential one is a download. */
export async function showPreview(
  call: {
    readonly params: {
      readonly workspaceId: WorkspaceId;
      readonly fileId: FileId;
      readonly versionId: FileVersionId;
      readonly size: 'small' | 'large';
    };
    readonly request: Request;
    readonly response: Response;
  },
  repo: Pick<FilesRepo, 'keyOf' | 'previewOf' | 'keepPreview'>,
  { store, rooms, previewer }: PreviewPorts,
): Promise<void> {
  const { workspaceId, fileId, versionId, size } = call.params;
  const room = await rooms.open('workspace', workspaceId);
  const file = room.get('file', fileId);
  const version = file?.versions.find(({ id }) => id === versionId);
  refuseUnless(file && version && !file.confidential && isShown(version), 'not_found');

  async function make(of: FileVersion): Promise<StoredPreview> {
    const key = await repo.keyOf(workspaceId, versionId);
    refuseUnless(key, 'not_found');
    const made = await previewer.make(of.type, () => readAll(store, key));
    const preview = made ? { small: newKey(), large: newKey() } : 'none';
    if (made && preview !== 'none') {
      await store.put(preview.small, made.small);
      await store.put(preview.large, made.large);
    }
    if (await repo.keepPreview(workspaceId, versionId, preview)) return preview;
    if (preview !== 'none')
      await Promise.all([store.remove(preview.small), store.remove(preview.large)]);
    return (await repo.previewOf(workspaceId, versionId)) ?? 'none';
  }

  async function once(of: FileVersion): Promise<StoredPreview> {
    const running = making.get(versionId) ?? make(of);
    making.set(versionId, running);
    try {
      return await running;
    } finally {
      making.delete(versionId);
    }
  }

  const preview = (await repo.previewOf(workspaceId, versionId)) ?? (await once(version));
  refuseUnless(preview !== 'none', 'not_found');
  const stream = await store.read(preview[size]);
  setFileHeaders(call.response, `${file.name}.webp`, 'image/webp');
  call.response.flushHeaders();
  pipeline(stream, call.response).catch(() => undefined);
}

function isShown({ type, bytes }: FileVersion): boolean {
  return previewTypes.has(type) && bytes <= previewLimits.sourceBytes;
}

async function readAll(store: ByteStore, key: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of await store.read(key)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
