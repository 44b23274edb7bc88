import type { CallId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { endCall, getVideoState, joinCall, startCall } from '@sanad/protocol/http/calls';

import { bind, type BoundRoute } from '../../http/route-binding.ts';
import type { CallEnding } from './call-ending.ts';
import type { CallPorts } from './call-ports.ts';
import { callClaim } from './call-standing.ts';
import type { CallsRepo } from './calls-repo.ts';
import { mintJoinToken } from './join-token.ts';
import { decodeIdentity, encodeIdentity, tagOfLogin } from './media-identity.ts';
import type { MediaRooms } from './media-rooms.ts';
import type { StoredCall } from './stored-call.ts';

export function callsRoutes(
  repo: CallsRepo,
  rooms: MediaRooms,
  ending: CallEnding,
  ports: CallPorts,
): BoundRoute[] {
  const callThatIsOn = async (workspaceId: WorkspaceId, callId: CallId): Promise<StoredCall> => {
    const call = await repo.loadCall(workspaceId, callId);
    if (!call) throw new Refusal('not_found');
    if (call.endedAt !== null) throw new Refusal('call_ended');
    return call;
  };

  const readyEndpoint = () => {
    const endpoint = ports.media.endpoint();
    if (!endpoint || ports.media.state().state !== 'ready') throw new Refusal('video_unavailable');
    return endpoint;
  };

  return [
    bind(getVideoState, () => ports.media.state()),

    bind(startCall, async ({ params: { workspaceId }, body, principal }) => {
      readyEndpoint();
      const { userId: by } = principal;
      const begins = () => ports.assertMayTell(by);
      const starting = { by, notesTitle: body.notesTitle, now: ports.now(), begins };
      const call = await repo.openCall(workspaceId, starting);
      ending.spare(call);
      const { id: callId, notesDocumentId } = call;
      await ports.debts.pay(workspaceId);
      return { callId, notesDocumentId };
    }),

    bind(joinCall, async ({ params: { workspaceId, callId }, body, principal, standing }) => {
      const call = await callThatIsOn(workspaceId, callId);
      const endpoint = readyEndpoint();
      const { userId, loginId, name } = principal;
      const { stay } = standing;
      const identity = { userId, loginTag: tagOfLogin(loginId, stay), device: body.device };
      const own = encodeIdentity(identity);
      // In a room that is only being opened there is nobody yet.
      const [inside] = await Promise.all([rooms.list(call.mediaRoom), rooms.open(call.mediaRoom)]);
      const elsewhere = inside.filter(
        (one) => one.identity !== own && decodeIdentity(one.identity)?.userId === userId,
      );
      if (elsewhere.length > 0 && !body.move) return { outcome: 'elsewhere' };
      for (const one of elsewhere) await rooms.remove(call.mediaRoom, one.identity);
      const token = await mintJoinToken(endpoint, { mediaRoom: call.mediaRoom, identity, name });
      // LiveKit was asked meanwhile: whoever was removed or signed out in these moments gets no pass.
      const verdict = await ports.access.judge(callClaim(principal, workspaceId, stay));
      if (verdict.kind === 'ended')
        throw new Refusal(verdict.what === 'login' ? 'unauthenticated' : 'not_found');
      return { outcome: 'token', url: endpoint.outsideUrl, token };
    }),

    bind(endCall, async ({ params: { workspaceId, callId } }) => {
      const call = await callThatIsOn(workspaceId, callId);
      if (!(await ending.endIfEmpty(call))) throw new Refusal('call_occupied');
      return {};
    }),
  ];
}
