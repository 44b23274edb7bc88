import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';

import type { KeptUpload, KeptUploads } from '../../../realtime/device/kept-uploads.ts';
import type { TabLocks } from '../../../realtime/device/tab-lock.ts';
import { createSignal, type Signal } from '../../../realtime/signal.ts';

/**
 * What this device is to bring, and how far it is. One tab of the device sends, whichever has the lock: two tabs
 * never send an upload twice, and the next one goes on when the first is closed. The others show what it tells.
 */
export interface UploadView extends Omit<KeptUpload, 'blob'> {
  readonly bytes: number;
  /** Bytes that the server has, as far as it is known here. */
  readonly sent: number;
  /** It is on its way now, here or in another tab. */
  readonly isSending: boolean;
  /** The device could not keep it: it lives as long as this tab. */
  readonly isKept: boolean;
}

export type SendResult =
  | { readonly kind: 'done' }
  /** The line is gone: the same again later. */
  | { readonly kind: 'again' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: RefusalParams };

export interface QueuePorts {
  readonly kept: KeptUploads;
  readonly locks: TabLocks | undefined;
  /** The same in every tab of this person on the device. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;
  /** Brings one, from wherever the server has come to; resolves when the signal ends it, too. */
  send(
    upload: KeptUpload,
    on: {
      readonly signal: AbortSignal;
      progress(sent: number): void;
      /** The server knows of it from here on. */
      begun(): void;
    },
  ): Promise<SendResult>;
  /** Gives up what the server has of it. Never rejects. */
  drop(upload: KeptUpload): Promise<void>;
  /** Resolves when it is worth another try. */
  untilAgain(tries: number, signal: AbortSignal): Promise<void>;
}

type Said =
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'progress';
      readonly id: string;
      readonly sent: number;
      readonly isSending: boolean;
    };

export interface UploadQueue {
  readonly views: Signal<readonly UploadView[]>;
  add(upload: KeptUpload): Promise<void>;
  pause(id: string): Promise<void>;
  resume(id: string): Promise<void>;
  cancel(id: string): Promise<void>;
  /** Whatever belongs to a workspace that is none of these is gone. */
  keepAmong(workspaceIds: ReadonlySet<string>): Promise<void>;
  close(): void;
}

/** So many are on their way at once: more of them only share the same line. */
const atOnce = 3;
const lockName = 'sanad-uploads';

export function createUploadQueue(userId: string, ports: QueuePorts): UploadQueue {
  const { kept, locks, channel } = ports;
  const views = createSignal<readonly UploadView[]>([]);
  const loose = new Map<string, KeptUpload>();
  const progress = new Map<string, { readonly sent: number; readonly isSending: boolean }>();
  const running = new Map<string, AbortController>();
  const closing = new AbortController();
  let isSender = false;
  let looking = Promise.resolve();

  const say = (said: Said): void => channel.postMessage(said);
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'changed') return void look();
    progress.set(data.id, data);
    show((view) => (view.id === data.id ? { ...view, ...told(data.id) } : view));
  });

  const told = (id: string) => {
    const { sent = 0, isSending = false } = progress.get(id) ?? {};
    return { sent, isSending };
  };

  function show(change: (view: UploadView) => UploadView): void {
    views.set(views.get().map(change));
  }

  /** What is to be brought, as the device has it now; and where this tab sends, what of it begins or stops. */
  function look(): Promise<void> {
    looking = looking.then(read, read);
    return looking;
  }

  async function read(): Promise<void> {
    const all = [...(await kept.list()), ...loose.values()];
    views.set(
      all.map(({ blob, ...rest }) => ({
        ...rest,
        ...told(rest.id),
        bytes: blob.size,
        isKept: !loose.has(rest.id),
      })),
    );
    const waiting = all.filter(({ state }) => state === 'waiting');
    for (const [id, run] of running) if (!waiting.some((each) => each.id === id)) run.abort();
    const mine = waiting.filter(({ id }) => isSender || loose.has(id));
    for (const upload of mine) {
      if (running.size >= atOnce || closing.signal.aborted) return;
      if (!running.has(upload.id)) void run(upload);
    }
  }

  function setProgress(id: string, sent: number, isSending: boolean): void {
    progress.set(id, { sent, isSending });
    show((view) => (view.id === id ? { ...view, sent, isSending } : view));
    say({ kind: 'progress', id, sent, isSending });
  }

  async function run(upload: KeptUpload): Promise<void> {
    const { id } = upload;
    const abort = new AbortController();
    running.set(id, abort);
    const signal = AbortSignal.any([abort.signal, closing.signal]);
    let tries = 0;
    let now = upload;
    for (;;) {
      const before = told(id).sent;
      setProgress(id, before, true);
      const result = await ports.send(now, {
        signal,
        progress: (sent) => setProgress(id, sent, true),
        begun: () => {
          now = { ...now, begun: true };
          if (!loose.has(id)) void kept.put(now);
        },
      });
      now = { ...now, begun: true };
      setProgress(id, told(id).sent, false);
      if (signal.aborted) break;
      if (result.kind === 'done') await forget(id);
      else if (result.kind === 'refused') {
        const { code, params } = result;
        await write({ ...now, state: 'refused', refusal: { code, params } });
      } else {
        tries = told(id).sent > before ? 0 : tries + 1;
        await ports.untilAgain(tries, signal);
        if (!signal.aborted) continue;
      }
      break;
    }
    running.delete(id);
    await look();
  }

  async function write(upload: KeptUpload): Promise<void> {
    if (loose.has(upload.id)) loose.set(upload.id, upload);
    else await kept.put(upload);
    await changed();
  }

  async function forget(id: string): Promise<void> {
    loose.delete(id);
    progress.delete(id);
    await kept.drop(id);
    await changed();
  }

  async function changed(): Promise<void> {
    say({ kind: 'changed' });
    await look();
  }

  async function found(id: string): Promise<KeptUpload | undefined> {
    return loose.get(id) ?? (await kept.list()).find((each) => each.id === id);
  }

  async function beSender(): Promise<void> {
    const lock = await locks?.waitFor(`${lockName}:${userId}`, closing.signal);
    const letGo = (): void => lock?.release();
    if (closing.signal.aborted) return letGo();
    isSender = true;
    closing.signal.addEventListener('abort', letGo, { once: true });
    await look();
  }

  void look();
  void beSender();

  return {
    views,
    async add(upload) {
      try {
        await kept.put(upload);
      } catch {
        loose.set(upload.id, upload);
      }
      await changed();
    },
    async pause(id) {
      const upload = await found(id);
      if (upload?.state === 'waiting') await write({ ...upload, state: 'paused' });
    },
    async resume(id) {
      const upload = await found(id);
      if (upload) await write({ ...upload, state: 'waiting', refusal: null });
    },
    async cancel(id) {
      const upload = await found(id);
      running.get(id)?.abort();
      await forget(id);
      if (upload) await ports.drop(upload);
    },
    async keepAmong(workspaceIds) {
      const over = (await kept.list()).filter(({ workspaceId }) => !workspaceIds.has(workspaceId));
      for (const { id } of over) await forget(id);
    },
    close() {
      closing.abort();
      channel.close();
    },
  };
}
