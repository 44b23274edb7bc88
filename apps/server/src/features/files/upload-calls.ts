import type { IncomingMessage } from 'node:http';

import { can } from '@sanad/domain/access/capability';
import { fileVersionId, workspaceId, type WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Request } from 'express';

import type { Access, Claim } from '../../auth/access.ts';
import type { Principal } from '../../auth/principal.ts';
import type { FilesRepo } from './files-repo.ts';
import { openRequest, type OpenRequest, type RequestPorts } from './requests/open-request.ts';
import type { RequestRepo } from './requests/request-repo.ts';
import type { Bringer, StoredVersion } from './stored-version.ts';

/** One request of a tus client, after it was let in. */
export interface UploadCall {
  readonly workspaceId: WorkspaceId;
  readonly by: Bringer;
  /** Of a member: with what they are followed while it lasts. */
  readonly claim?: Claim;
  /** Of somebody without an account: by what they may. */
  readonly request?: OpenRequest;
  /** Absent where it begins one. */
  readonly version?: StoredVersion;
}

export interface UploadDoorPorts {
  readonly access: Pick<Access, 'judge' | 'hears'>;
  authenticate(
    request: IncomingMessage,
  ): Promise<Pick<Principal, 'userId' | 'loginId'> | undefined>;
  now(): number;
}

/**
 * Who may bring files: asked at every request anew, and answered as every route does, so that a foreign upload,
 * an unknown one and one of an earlier stay are the same.
 */
export async function openUploadCall(
  request: Request,
  repo: Pick<FilesRepo, 'ownUpload'>,
  { access, authenticate, now }: UploadDoorPorts,
): Promise<UploadCall> {
  if (!access.hears()) throw new Refusal('unavailable');
  const principal = await authenticate(request);
  if (!principal) throw new Refusal('unauthenticated');
  const { userId, loginId } = principal;
  const where = workspaceId.safeParse(request.params['workspaceId']);
  if (!where.success) throw new Refusal('not_found');
  const asked: Claim = { userId, loginId, workspaceId: where.data, needs: 'workspace.view' };
  const verdict = await access.judge(asked);
  if (verdict.kind === 'ended')
    throw new Refusal(verdict.what === 'login' ? 'unauthenticated' : 'not_found');
  const { role, stay } = verdict.standing;
  if (!can(role, 'files.edit')) throw new Refusal('forbidden');
  const by: Bringer = { userId, loginId, stay, requestId: null };
  const claim: Claim = { ...asked, needs: 'files.edit', stay };
  return withVersion({ workspaceId: where.data, by, claim }, request, repo, now());
}

/** The same by a link: whoever has it may send what it asks for, and go on with what they sent. */
export async function openRequestedCall(
  request: Request,
  repo: Pick<FilesRepo, 'ownUpload'>,
  requests: Pick<RequestRepo, 'find'>,
  ports: RequestPorts,
): Promise<UploadCall> {
  const open = await openRequest(String(request.params['token']), requests, ports);
  const { workspaceId: where, id: requestId, askedBy: userId, stay } = open;
  const by: Bringer = { userId, loginId: null, stay, requestId };
  return withVersion({ workspaceId: where, by, request: open }, request, repo, ports.now());
}

async function withVersion(
  call: UploadCall,
  request: Request,
  repo: Pick<FilesRepo, 'ownUpload'>,
  now: number,
): Promise<UploadCall> {
  const named = request.params['versionId'];
  if (named === undefined) return call;
  const id = fileVersionId.safeParse(named);
  const version = id.success
    ? await repo.ownUpload(call.workspaceId, id.data, call.by, now)
    : undefined;
  if (!version) throw new Refusal('not_found');
  return { ...call, version };
}
