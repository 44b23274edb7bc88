import type { FileId, FileVersionId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { expect, it } from 'vitest';

import { fakeTabLocks } from '../../../realtime/device/fake-tab-locks.ts';
import type { KeptUpload, KeptUploads } from '../../../realtime/device/kept-uploads.ts';
import { createUploadQueue, type SendResult } from './upload-queue.ts';

/** One device: what it keeps, its locks and its channel are the same for all of its tabs. */
function deviceOf({ isFull = false } = {}) {
  const rows = new Map<string, KeptUpload>();
  const kept: KeptUploads = {
    list: async () => [...rows.values()],
    count: async () => rows.size,
    async put(upload) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      rows.set(upload.id, upload);
    },
    drop: async (id) => void rows.delete(id),
  };
  const locks = fakeTabLocks();
  const hearers = new Set<(event: MessageEvent) => void>();
  let last = 0;

  function openTab() {
    const sending = new Map<string, (result: SendResult) => void>();
    const progress = new Map<string, (sent: number) => void>();
    const sent: KeptUpload[] = [];
    const dropped: string[] = [];
    const own = new Set<(event: MessageEvent) => void>();
    const queue = createUploadQueue('layla', {
      kept,
      locks,
      channel: {
        postMessage: (data: unknown) => {
          for (const hear of hearers) if (!own.has(hear)) hear({ data } as MessageEvent);
        },
        addEventListener: (_type: string, hear: unknown) => {
          own.add(hear as never);
          hearers.add(hear as never);
        },
        close: () => own.forEach((hear) => hearers.delete(hear)),
      },
      send: (upload, on) =>
        new Promise((resolve) => {
          sent.push(upload);
          const end = (result: SendResult): void => {
            sending.delete(upload.id);
            resolve(result);
          };
          sending.set(upload.id, end);
          progress.set(upload.id, on.progress);
          on.signal.addEventListener('abort', () => end({ kind: 'again' }));
        }),
      drop: async ({ id }) => void dropped.push(id),
      untilAgain: async () => undefined,
    });
    return { queue, sending, progress, sent, dropped };
  }

  function upload(fields: Partial<KeptUpload> = {}): KeptUpload {
    last += 1;
    return {
      ...{ id: `v${last}` as FileVersionId, fileId: `f${last}` as FileId, name: 'receipt.jpg' },
      ...{ workspaceId: 'w1' as WorkspaceId, taskId: null, documentId: null },
      ...{ blob: new Blob(['12345678']), state: 'waiting' as const, refusal: null },
      ...{ addedAt: last, begun: false, confidential: false, ...fields },
    };
  }
  return { rows, openTab, upload };
}

const until = (look: () => void) => expect.poll(() => (look(), true)).toBe(true);

it('sends from one tab of a device; the other shows how far it is, and goes on when that is closed', async () => {
  const { rows, openTab, upload } = deviceOf();
  const [one, two] = [openTab(), openTab()];
  const mine = upload();
  await two.queue.add(mine);
  await until(() => expect(one.sending.size).toBe(1));
  expect(two.sent).toEqual([]);
  one.progress.get(mine.id)!(5);
  for (const { queue } of [one, two])
    expect(queue.views.get()).toMatchObject([{ id: mine.id, sent: 5, bytes: 8, isSending: true }]);
  one.queue.close();
  await until(() => expect(two.sending.size).toBe(1));
  two.sending.get(mine.id)!({ kind: 'done' });
  await until(() => expect(rows.size).toBe(0));
  expect(two.queue.views.get()).toEqual([]);
});

it('sends a few at once and the others after them, and begins anew what the line cut off', async () => {
  const { openTab, upload } = deviceOf();
  const { queue, sending, sent } = openTab();
  const all = [upload(), upload(), upload(), upload()];
  for (const each of all) await queue.add(each);
  await until(() => expect([...sending.keys()]).toEqual(['v1', 'v2', 'v3']));
  sending.get('v2')!({ kind: 'again' });
  await until(() => expect(sent.filter(({ id }) => id === 'v2')).toHaveLength(2));
  // The server may have heard of it: the second time it is asked how far it is.
  expect(sent.filter(({ id }) => id === 'v2').map(({ begun }) => begun)).toEqual([false, true]);
  sending.get('v1')!({ kind: 'done' });
  await until(() => expect([...sending.keys()].sort()).toEqual(['v2', 'v3', 'v4']));
});

it('pauses, goes on, and gives up with what the server has of it', async () => {
  const { rows, openTab, upload } = deviceOf();
  const { queue, sending, sent, dropped } = openTab();
  const { id } = upload();
  await queue.add(upload({ id }));
  await until(() => expect(sending.size).toBe(1));
  await queue.pause(id);
  await until(() => expect(sending.size).toBe(0));
  expect(queue.views.get()).toMatchObject([{ state: 'paused', isSending: false }]);
  await queue.resume(id);
  await until(() => expect(sent).toHaveLength(2));
  await queue.cancel(id);
  await until(() => expect([rows.size, dropped]).toEqual([0, [id]]));
});

it('keeps what the server refuses with its reason, and tries it again when told', async () => {
  const { openTab, upload } = deviceOf();
  const { queue, sending, sent } = openTab();
  const { id } = upload();
  await queue.add(upload({ id }));
  await until(() => expect(sending.size).toBe(1));
  sending.get(id)!({ kind: 'refused', code: 'files_full', params: { left: 3 } });
  const refusal = { code: 'files_full', params: { left: 3 } };
  await until(() => expect(queue.views.get()).toMatchObject([{ state: 'refused', refusal }]));
  await queue.resume(id);
  await until(() => expect(sent).toHaveLength(2));
});

it('says of what the device has no room for that it lives as long as the tab, and sends it all the same', async () => {
  const { openTab, upload } = deviceOf({ isFull: true });
  const [first, second] = [openTab(), openTab()];
  await second.queue.add(upload());
  await until(() => expect(second.sending.size).toBe(1));
  expect(second.queue.views.get()).toMatchObject([{ isKept: false }]);
  expect(first.queue.views.get()).toEqual([]);
});

it('forgets what belongs to a workspace that its person is no longer in', async () => {
  const { rows, openTab, upload } = deviceOf();
  const { queue } = openTab();
  await queue.add(upload({ state: 'paused' }));
  await queue.add(upload({ state: 'paused', workspaceId: 'w2' as WorkspaceId }));
  await queue.keepAmong(new Set(['w2']));
  expect([...rows.values()].map(({ workspaceId }) => workspaceId)).toEqual(['w2']);
});
