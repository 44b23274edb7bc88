import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { fileName } from '@sanad/domain/files/file-name';
import { filesLimits } from '@sanad/domain/files/limit';
import type { FileVersionId } from '@sanad/domain/kernel/ids';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { uploadFacts } from '@sanad/protocol/http/files';
import { statusOf, type RefusedBody } from '@sanad/protocol/http/route';
import type { Limits } from '@sanad/protocol/limit';
import { uploadsPath } from '@sanad/protocol/uploads-path';
import { Server, type Upload } from '@tus/server';
import type { Request, RequestHandler, Response } from 'express';

import { createAccessIndex, type Visit } from '../../auth/access-index.ts';
import type { Access } from '../../auth/access.ts';
import { isDatabaseAway } from '../../db/is-database-away.ts';
import { answerRefusal, refusalOf } from '../../http/route-binding.ts';
import type { Logger } from '../../log.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { FilesRepo } from './files-repo.ts';
import { finishUpload, type FinishPorts } from './finish-upload.ts';
import { rememberSenders } from './remember-senders.ts';
import type { OpenRequest } from './requests/open-request.ts';
import type { RequestRepo } from './requests/request-repo.ts';
import type { StoredVersion } from './stored-version.ts';
import {
  openRequestedCall,
  openUploadCall,
  type UploadCall,
  type UploadDoorPorts,
} from './upload-calls.ts';
import { UploadLocker } from './upload-lock.ts';

export interface UploadPorts extends FinishPorts, UploadDoorPorts {
  readonly access: Access;
  readonly rooms: RoomRegistry;
  readonly limits: Limits;
  readonly log: Logger;
}

export interface Uploads {
  /** Of members. */
  readonly handle: RequestHandler;
  /** Of somebody without an account, by the link of a request. */
  readonly handleRequested: RequestHandler;
  /** Every byte of it came, whether or not anybody was told. */
  isAllHere(version: StoredVersion): Promise<boolean>;
  close(): void;
}

/** What the library hands to its hooks. */
type TusRequest = Parameters<
  NonNullable<ConstructorParameters<typeof Server>[0]['onUploadCreate']>
>[0];

/**
 * The tus protocol behind our own door. The library owns offsets, resuming and the writing of bytes; here is who
 * may, for how much, into which place, and what happens when the last byte has come.
 */
export function createUploads(repo: FilesRepo, requests: RequestRepo, ports: UploadPorts): Uploads {
  const { store, rooms, limits, log, access, now } = ports;
  const door = { ...ports, authenticate: rememberSenders(ports) };
  const calls = new WeakMap<IncomingMessage, UploadCall>();
  /** Which version a request began. */
  const begun = new WeakMap<TusRequest, FileVersionId>();
  const running = createAccessIndex<Visit>({ access, log, now });

  function callOf(request: TusRequest): UploadCall {
    const node = request.runtime?.node?.req;
    const call = node && calls.get(node as IncomingMessage);
    if (!call) throw new Refusal('internal');
    return call;
  }

  async function begin(request: TusRequest, upload: Upload): Promise<void> {
    const { workspaceId, by, request: asked } = callOf(request);
    const facts = uploadFacts.safeParse(upload.metadata);
    const name = fileName.safeParse(facts.data?.name);
    refuseUnless(facts.success && name.success && upload.size !== undefined, 'bad_request');
    const { versionId: id, fileId, confidential } = facts.data;
    // By a link it comes where it was asked for, whatever it says itself.
    const taskId = (asked ? asked.record.taskId : facts.data.taskId) ?? null;
    const documentId = (asked ? undefined : facts.data.documentId) ?? null;
    refuseUnless(taskId === null || documentId === null, 'bad_request');
    const room = await rooms.open('workspace', workspaceId);
    if (taskId !== null) refuseUnless(room.get('task', taskId), 'not_found');
    if (documentId !== null) refuseUnless(room.get('document', documentId), 'not_found');
    const file = room.get('file', fileId);
    if (asked) await assertRequested(asked, { known: file !== undefined, bytes: upload.size });
    const { filesPerWorkspace, versionsPerFile } = filesLimits;
    const [has, limit] = file
      ? [file.versions.length, versionsPerFile]
      : [[...room.all('file')].length, filesPerWorkspace];
    if (has >= limit) throw new Refusal('limit_reached', { limit });
    await repo.reserve(
      {
        ...{ workspaceId, id, key: upload.id, fileId, name: name.data, taskId, documentId, ...by },
        ...{ confidential: confidential === 'yes', bytes: upload.size },
      },
      limits,
      now(),
    );
    begun.set(request, id);
  }

  /** Somebody without an account brings new files only, so many and so large. */
  async function assertRequested(
    { workspaceId, id, record }: OpenRequest,
    { known, bytes }: { readonly known: boolean; readonly bytes: number },
  ): Promise<void> {
    refuseUnless(!known, 'bad_request');
    refuseUnless(bytes <= limits.requestedFileBytes, 'too_large');
    const limit = filesLimits.filesPerRequest;
    const there = record.arrived + (await requests.coming(workspaceId, id));
    if (there >= limit) throw new Refusal('limit_reached', { limit });
  }

  async function finish(request: TusRequest): Promise<void> {
    const { version, workspaceId, by } = callOf(request);
    const id = begun.get(request);
    const whole = version ?? (id && (await repo.ownUpload(workspaceId, id, by, now())));
    refuseUnless(whole, 'not_found');
    await finishUpload(repo, ports, whole);
  }

  /** The library answers with texts of its own; ours are the same as those of every route. */
  async function asTus<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const away = isDatabaseAway(error) ? new Refusal('unavailable') : undefined;
      if (!(error instanceof Refusal)) log.error({ err: error }, 'an upload failed');
      const { code, params } = away ?? refusalOf(error instanceof Refusal ? error : undefined);
      const body: RefusedBody = { error: { code, params } };
      // oxlint-disable-next-line no-throw-literal, typescript/only-throw-error -- what the library reads
      throw { status_code: statusOf[code] ?? 409, body: JSON.stringify(body) };
    }
  }

  const tus = new Server({
    path: uploadsPath,
    datastore: store.uploads,
    locker: new UploadLocker(),
    lockDrainTimeout: 1_000,
    maxSize: limits.fileBytes,
    // Left out, every origin may read the answers.
    allowedOrigins: [],
    namingFunction: () => randomBytes(16).toString('hex'),
    getFileIdFromRequest: (request) => callOf(request).version?.key,
    generateUrl: (request) => `${addressOf(request)}/${begun.get(request)}`,
    async onUploadCreate(request, upload) {
      await asTus(() => begin(request, upload));
      // It stands in our ledger; what the library notes of it is not needed.
      return { metadata: {} };
    },
    async onUploadFinish(request) {
      await asTus(() => finish(request));
      return {};
    },
  });

  /** Where it was begun, is gone on with. */
  function addressOf(request: TusRequest): string {
    return new URL(request.url).pathname.replace(/\/$/, '');
  }

  /** Whoever still sends is asked about as whoever still reads: with the place ends the upload. */
  function follow(request: IncomingMessage, { claim, by, workspaceId }: UploadCall): void {
    if (claim === undefined) {
      const stop = access.onChange((change) => {
        const isTheirs = change.kind === 'membership' && change.userId === by.userId;
        // It begins anew, or hears that the link is over.
        if (isTheirs && change.workspaceId === workspaceId) request.destroy();
      });
      return void request.once('close', stop);
    }
    const leave = running.enter({
      claim,
      judged: (verdict) => void (verdict.kind === 'stands' || request.destroy()),
    });
    request.once('close', leave);
  }

  /** What brings nothing is over as soon as it is let in. */
  function bringsBytes({ method, headers }: Request): boolean {
    return (method === 'POST' || method === 'PATCH') && headers['content-length'] !== '0';
  }

  /** Of one that is whole: where a tus client has come to, and nothing left to send. */
  function sayWhole({ bytes }: StoredVersion, response: Response): void {
    response
      .status(200)
      .set({
        'tus-resumable': '1.0.0',
        'upload-offset': `${bytes}`,
        'upload-length': `${bytes}`,
      })
      .end();
  }

  const serve = async (
    request: Request,
    response: Response,
    open: () => Promise<UploadCall>,
  ): Promise<void> => {
    response.setHeader('cache-control', 'no-store');
    try {
      const call = await open();
      calls.set(request, call);
      const { version } = call;
      if (version) {
        if (version.state === 'kept') {
          if (request.method === 'HEAD') return sayWhole(version, response);
          throw new Refusal('changed_since');
        }
        if (request.method === 'HEAD' && (await isAllHere(version))) {
          await finishUpload(repo, ports, version);
          return sayWhole(version, response);
        }
        if (request.method === 'DELETE') await repo.giveUp(version);
      }
      if (bringsBytes(request)) follow(request, call);
      await tus.handle(request, response);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      const away = isDatabaseAway(error) ? new Refusal('unavailable') : undefined;
      if (!(error instanceof Refusal || away)) log.error({ err: error }, 'an upload failed');
      answerRefusal(response, away ?? refusalOf(error));
    }
  };

  /** The process died between the last byte and what follows it. */
  async function isAllHere({ key, bytes }: StoredVersion): Promise<boolean> {
    const upload = await store.uploads.getUpload(key).catch(() => undefined);
    return upload?.offset === bytes;
  }

  return {
    handle: (request, response) =>
      serve(request, response, () => openUploadCall(request, repo, door)),
    handleRequested: (request, response) =>
      serve(request, response, () => openRequestedCall(request, repo, requests, ports)),
    isAllHere,
    close: () => running.close(),
  };
}
