import { requestedUploadsPath } from '@sanad/protocol/uploads-path';
import { useCallback, useRef, useState } from 'react';
import { Upload } from 'tus-js-client';

import { newId } from '../../../realtime/new-id.ts';

export interface Sending {
  readonly id: string;
  readonly name: string;
  readonly state: 'sending' | 'sent' | 'failed' | 'tooLarge';
  /** 0 to 1. */
  readonly share: number;
}

/** A line that breaks is tried again for about a minute; then by hand, from where it was. */
const retryDelays = [500, 1_000, 3_000, 5_000, 10_000, 20_000, 20_000];
const chunkBytes = 8 * 1024 * 1024;

/** Brings files by the link of a request, from this page alone: nothing of them is kept on the device. */
export function useSending(token: string, mostBytes: number) {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const uploads = useRef(new Map<string, Upload>());

  const change = useCallback((id: string, fields: Partial<Sending>) => {
    setSendings((all) => all.map((each) => (each.id === id ? { ...each, ...fields } : each)));
  }, []);

  const send = (files: readonly File[]): void => {
    for (const file of files) {
      const id = newId<string>();
      const state = file.size > mostBytes ? 'tooLarge' : 'sending';
      setSendings((all) => [...all, { id, name: file.name, state, share: 0 }]);
      if (state === 'tooLarge') continue;
      const upload = new Upload(file, {
        endpoint: requestedUploadsPath.replace(':token', token),
        metadata: { versionId: id, fileId: newId<string>(), name: file.name },
        chunkSize: chunkBytes,
        storeFingerprintForResuming: false,
        retryDelays,
        onProgress: (sent, all) => change(id, { share: all === 0 ? 1 : sent / all }),
        onSuccess: () => change(id, { state: 'sent' }),
        onError: () => change(id, { state: 'failed' }),
      });
      uploads.current.set(id, upload);
      upload.start();
    }
  };

  const again = (id: string): void => {
    change(id, { state: 'sending' });
    uploads.current.get(id)?.start();
  };
  return { sendings, send, again };
}
