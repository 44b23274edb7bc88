import { describe, expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from '../workspace/room-model.ts';
import { filesLimits } from './limit.ts';

const [layla, mona] = ['a901', 'a902'].map(
  (end) => `00000000-0000-4000-8000-00000000${end}` as UserId,
) as [UserId, UserId];
const idOf = (n: number) => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
const now = 1_700_000_000_000 as Instant;
const fileId = idOf(1);

function roomOf() {
  const room: PlainRoom<WorkspaceRoomCollections> = new PlainRoom(workspaceRoomModel);
  const run = (name: string, args: object, actor = layla, at: number = now) =>
    room.run({ name, args }, actor, at as Instant);
  const bring = (version: number, fields: object = {}, actor = layla) =>
    run(
      'addFileVersion',
      {
        ...{ fileId, versionId: idOf(version), name: 'receipt.jpg', taskId: idOf(500) },
        ...{ documentId: null, confidential: false, bytes: 10, type: 'image/jpeg', ...fields },
      },
      actor,
      now + version,
    );
  const file = () => room.get('file', fileId);
  const place = { columnId: idOf(400), orderKey: 'V' };
  run('createColumn', { ...place, name: 'C', kind: 'plain' });
  run('createTask', { ...place, taskId: idOf(500), title: 'T', rev: 'rev-00001' });
  return { room, run, bring, file };
}

describe('a file', () => {
  it('is made by its first version, and another one is what it is from then on', () => {
    const { bring, file } = roomOf();
    bring(10);
    bring(11, { name: 'other.jpg', taskId: null, bytes: 12 }, mona);
    expect(file()).toMatchObject({
      ...{ name: 'receipt.jpg', taskId: idOf(500), current: idOf(11), createdBy: layla },
      versions: [
        { id: idOf(10), bytes: 10, type: 'image/jpeg', at: now + 10, by: layla },
        { id: idOf(11), bytes: 12, type: 'image/jpeg', at: now + 11, by: mona },
      ],
    });
  });

  it('of a task that is gone by then hangs on nothing', () => {
    const { bring, file } = roomOf();
    bring(10, { taskId: idOf(501) });
    expect(file()).toMatchObject({ taskId: null, documentId: null });
  });

  it('takes the same version once, whoever brings it again', () => {
    const { room, bring } = roomOf();
    bring(10);
    const before = room.state();
    bring(10, {}, mona);
    expect(room.state()).toEqual(before);
  });

  it('has no more versions than it may', () => {
    const { bring, file } = roomOf();
    for (let at = 0; at < filesLimits.versionsPerFile; at += 1) bring(100 + at);
    expect(() => bring(99)).toThrow('limit_reached');
    expect(file()?.versions).toHaveLength(filesLimits.versionsPerFile);
  });

  it('that is archived comes back whole, by undo or by hand, until its time is over', () => {
    const { run, bring, file } = roomOf();
    bring(10);
    const open = file();
    const undo = run('archiveFile', { fileId }, mona, now + 20);
    expect(file()?.archivedAt).toBe(now + 20);
    expect(undo).toEqual({ name: 'restoreFile', args: { fileId } });
    run('restoreFile', { fileId }, layla);
    expect(file()).toEqual(open);
  });

  it('is not purged when somebody restored it in that moment, or archived it anew', () => {
    const { run, bring, file } = roomOf();
    bring(10);
    run('archiveFile', { fileId }, layla, now + 20);
    const purge = { fileId, archivedAt: now + 20 };
    run('restoreFile', { fileId });
    run('purgeFile', purge);
    expect(file()?.archivedAt).toBe(null);
    run('archiveFile', { fileId }, layla, now + 30);
    run('purgeFile', purge);
    expect(file()?.archivedAt).toBe(now + 30);
    run('purgeFile', { fileId, archivedAt: now + 30 });
    expect(file()).toBeUndefined();
    // And the other way round: who restores it then hears that it is gone.
    expect(() => run('restoreFile', { fileId })).toThrow('not_found');
  });

  it('is removed for good out of the archive only', () => {
    const { run, bring, file } = roomOf();
    bring(10);
    expect(() => run('removeFile', { fileId })).toThrow('changed_since');
    run('archiveFile', { fileId });
    run('removeFile', { fileId });
    expect(file()).toBeUndefined();
  });

  it('that is confidential says who took it last', () => {
    const { run, bring, file } = roomOf();
    bring(10, { confidential: true });
    run('takeFile', { fileId, versionId: idOf(10) }, mona, now + 50);
    expect(file()?.taken).toEqual({ by: mona, at: now + 50, versionId: idOf(10) });
  });
});
