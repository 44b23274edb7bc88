import { Refusal } from '@sanad/domain/kernel/refusal';
import type { WholeLook } from '@sanad/protocol/http/whole-import';
import { limits } from '@sanad/protocol/limit';
import { useEffect, useRef, useState } from 'react';

import { call } from '../../../http/call.ts';
import { sendFile } from '../../../http/send-file.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { sizeWords } from '../../../i18n/size-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { transferWords } from '../transfer-words.ts';
import { FileUnreadable, sendWhole } from './send-whole.ts';
import { useWholeWhy } from './use-whole-why.ts';

/** How far a chosen file is. */
export type WholeFile =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'coming';
      readonly name: string;
      readonly sent: number;
      readonly bytes: number;
      /** The line is down. */
      readonly waits: boolean;
      /** A part of it was there before. */
      readonly wentOn: boolean;
    }
  | { readonly kind: 'checked'; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly why: string;
      readonly mayTryAgain: boolean;
    }
  | { readonly kind: 'looked'; readonly name: string; readonly look: WholeLook };

/** One file, from choosing it until what it would bring is known. */
export function useWholeFile() {
  const [at, setAt] = useState<WholeFile>({ kind: 'none' });
  const file = useRef<File>(undefined);
  const stop = useRef<AbortController>(undefined);
  const { workspaceId } = useSession();
  const { why, words } = useWhy();
  useEffect(() => () => stop.current?.abort(), []);

  async function follow(chosen: File, signal: AbortSignal): Promise<void> {
    const { name, size: bytes } = chosen;
    const show = (next: WholeFile) => {
      if (!signal.aborted) setAt(next);
    };
    try {
      if (bytes > limits.wholeBytes) throw new Refusal('too_large');
      show({ kind: 'coming', name, bytes, sent: 0, waits: false, wentOn: false });
      const importId = await sendWhole(
        chosen,
        portsOf(workspaceId, chosen, { show, signal }),
        signal,
      );
      show({ kind: 'checked', name });
      const look = await call('lookAtWhole', { params: { workspaceId, importId } }, signal);
      show({ kind: 'looked', name, look });
    } catch (error) {
      const isOurs = error instanceof Refusal || error instanceof FileUnreadable;
      if (!isOurs && !signal.aborted) throw error;
      const code = error instanceof Refusal ? error.code : undefined;
      const mayTryAgain = code === 'unavailable' || code === 'files_full' || code === 'internal';
      if (isOurs) show({ kind: 'refused', name, why: why(error, bytes), mayTryAgain });
    }
  }

  function begin(chosen: File): void {
    stop.current?.abort();
    stop.current = new AbortController();
    file.current = chosen;
    void follow(chosen, stop.current.signal);
  }

  return {
    at,
    take(files: readonly File[]): void {
      const [first] = files;
      const zip = files.find(({ name }) => /\.zip$/i.test(name));
      if (zip) begin(zip);
      else if (first)
        setAt({ kind: 'refused', name: first.name, why: words.noZip, mayTryAgain: false });
    },
    again: () => file.current && begin(file.current),
    /** What came of it stays on the server for some days: the same file goes on from there. */
    putAside(): void {
      stop.current?.abort();
      setAt({ kind: 'none' });
    },
  };
}

/** The same, of a file that is on this device still. */
function useWhy() {
  const words = useWords(transferWords).whole;
  const whyOf = useWholeWhy();
  function why(error: Refusal | FileUnreadable, bytes: number): string {
    if (error instanceof FileUnreadable) return words.broken;
    if (error.code === 'too_large' && bytes > limits.wholeBytes)
      return words.tooLarge(sizeWords(limits.wholeBytes));
    return whyOf(error);
  }
  return { why, words };
}

function portsOf(
  workspaceId: string,
  file: File,
  on: { show(at: WholeFile): void; readonly signal: AbortSignal },
): Parameters<typeof sendWhole>[1] {
  const { name, size: bytes, lastModified } = file;
  let wentOn = false;
  return {
    async begin() {
      const body = { fileName: name.slice(-200), bytes, mark: `${lastModified}` };
      const coming = await call('beginWhole', { params: { workspaceId }, body }, on.signal);
      wentOn = coming.offset > 0;
      return coming;
    },
    send: (importId, offset, piece) =>
      sendFile('sendWholePiece', { workspaceId, importId, offset }, piece, on.signal),
    pause: (ms) => untilOnline(ms, on.signal),
    onProgress: ({ sent, waits }) => on.show({ kind: 'coming', name, bytes, sent, waits, wentOn }),
  };
}

/** So long, or until the device says that it has a line again. */
function untilOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    globalThis.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
