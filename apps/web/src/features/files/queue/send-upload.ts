import { Refusal, refusalCodes, type RefusalCode } from '@sanad/domain/kernel/refusal';
import type { UploadFacts } from '@sanad/protocol/http/files';
import type { RefusedBody } from '@sanad/protocol/http/route';
import { uploadsPath } from '@sanad/protocol/uploads-path';
import { DetailedError, Upload } from 'tus-js-client';

import type { KeptUpload } from '../../../realtime/device/kept-uploads.ts';
import type { QueuePorts, SendResult } from './upload-queue.ts';

/** Short enough for the proxies that people have in front, long enough that nobody waits between two. */
const chunkBytes = 16 * 1024 * 1024;

/** What is another matter the next time: the line, the server's health, a sign-in, another request at the same upload. */
const passing = new Set<RefusalCode>([
  'unauthenticated',
  'unavailable',
  'internal',
  'too_fast',
  'too_slow',
  // It is known to the server already: asked how far it is, it says so.
  'changed_since',
]);

const endpointOf = ({ workspaceId }: KeptUpload): string =>
  uploadsPath.replace(':workspaceId', workspaceId);

/** Brings a file by tus, from wherever the server has come to. */
export const sendUpload: QueuePorts['send'] = (upload, on) =>
  new Promise((resolve) => {
    const endpoint = endpointOf(upload);
    const facts: UploadFacts = {
      versionId: upload.id,
      fileId: upload.fileId,
      name: upload.name,
      ...(upload.taskId === null ? {} : { taskId: upload.taskId }),
      ...(upload.documentId === null ? {} : { documentId: upload.documentId }),
      ...(upload.confidential ? { confidential: 'yes' as const } : {}),
    };
    const tus = new Upload(upload.blob, {
      endpoint,
      uploadUrl: upload.begun ? `${endpoint}/${upload.id}` : null,
      metadata: facts as Record<string, string>,
      chunkSize: chunkBytes,
      uploadDataDuringCreation: true,
      // The queue keeps what is on its way, by person, and tries again by itself.
      storeFingerprintForResuming: false,
      retryDelays: null,
      onUploadUrlAvailable: on.begun,
      onProgress: (sent) => on.progress(sent),
      onSuccess: () => resolve({ kind: 'done' }),
      onError: (error) => resolve(resultOf(error)),
    });
    on.signal.addEventListener('abort', () => {
      void tus.abort().finally(() => resolve({ kind: 'again' }));
    });
    if (on.signal.aborted) resolve({ kind: 'again' });
    else tus.start();
  });

/** What the server has of it goes; where it cannot be told now, that is swept after a few days. */
export const dropUpload: QueuePorts['drop'] = async (upload) => {
  if (!upload.begun) return;
  await Upload.terminate(`${endpointOf(upload)}/${upload.id}`, { retryDelays: null }).catch(
    () => undefined,
  );
};

function resultOf(error: Error): SendResult {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  const status = answer?.getStatus() ?? 0;
  if (status < 400 || status === 423 || status >= 500) return { kind: 'again' };
  const { code, params } = refusalIn(answer?.getBody() ?? '') ?? fallback(status);
  return passing.has(code) ? { kind: 'again' } : { kind: 'refused', code, params };
}

function fallback(status: number): Refusal {
  if (status === 401) return new Refusal('unauthenticated');
  if (status === 409) return new Refusal('changed_since');
  if (status === 413) return new Refusal('too_large');
  return new Refusal(status === 404 ? 'not_found' : 'bad_request');
}

function refusalIn(body: string): Refusal | undefined {
  try {
    const { error } = JSON.parse(body) as Partial<RefusedBody>;
    const isKnown = (refusalCodes as readonly unknown[]).includes(error?.code);
    return error && isKnown ? new Refusal(error.code, error.params) : undefined;
  } catch {
    return undefined;
  }
}
