import type { IncomingMessage } from 'node:http';

import type { Claim } from '../../auth/access.ts';
import type { MediaEndpoint } from '../../media/media-server.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import { callClaim } from './call-standing.ts';
import type { CallsRepo } from './calls-repo.ts';
import { readJoinToken } from './join-token.ts';
import { encodeIdentity, tagOfLogin } from './media-identity.ts';
import { placeOfMediaRoom } from './media-room.ts';

/** The only four paths of LiveKit that this port passes; `/twirp`, `/agent`, `/whip`, `/debug` never. */
const signalPaths: ReadonlySet<string> = new Set(['/rtc', '/rtc/v1']);
const validatePaths: ReadonlySet<string> = new Set(['/rtc/validate', '/rtc/v1/validate']);

export const isSignalPath = (path: string): boolean => signalPaths.has(path);

export interface AdmittedSignal {
  readonly endpoint: MediaEndpoint;
  /** What LiveKit is asked: rebuilt here, so that it reads the same token as we did. */
  readonly target: string;
  /** With the stay it was let in with. */
  readonly claim: Claim;
  readonly mediaRoom: string;
  /** Who they are inside LiveKit. */
  readonly identity: string;
}

export type GateAnswer =
  | { readonly kind: 'admitted'; readonly signal: AdmittedSignal }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404 | 414 | 503 };

const refused = (status: 401 | 403 | 404 | 414 | 503): GateAnswer => ({ kind: 'refused', status });

/**
 * Decides who may signal: a signed-in person with an unexpired token that was made for them in this very
 * login and stay, for a call that is on, of a workspace in which they stand now. A token alone opens
 * nothing: a removed person still holds one. Every mismatch is the same 403.
 */
export function createSignalGate(
  repo: Pick<CallsRepo, 'loadCall'>,
  ports: Pick<CallPorts, 'access' | 'media' | 'authenticate'>,
) {
  const placeOf = async (mediaRoom: string) => {
    const place = placeOfMediaRoom(mediaRoom);
    const call = place && (await repo.loadCall(place.workspaceId, place.callId));
    return call?.mediaRoom === mediaRoom && call.endedAt === null ? call : undefined;
  };

  return async function admit(request: IncomingMessage): Promise<GateAnswer> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    // The raw path, letter by letter: `//elsewhere/rtc` would name another host once it is resolved.
    if (!isSignalPath(path) && !validatePaths.has(path)) return refused(404);
    if (query.length > callLimits.signalQueryBytes) return refused(414);
    if (!ports.access.hears()) return refused(503);
    const endpoint = ports.media.endpoint();
    if (!endpoint || endpoint.outsideUrl !== null) return refused(503);
    const principal = await ports.authenticate(request);
    if (!principal) return refused(401);
    const params = new URLSearchParams(query);
    const token = params.get('access_token') ?? '';
    const pass = await readJoinToken(endpoint, token);
    if (!pass) return refused(401);
    if (pass.identity.userId !== principal.userId) return refused(403);
    const call = await placeOf(pass.mediaRoom);
    if (!call) return refused(403);
    const verdict = await ports.access.judge(callClaim(principal, call.workspaceId));
    if (verdict.kind === 'ended') return refused(verdict.what === 'login' ? 401 : 403);
    const { stay } = verdict.standing;
    if (pass.identity.loginTag !== tagOfLogin(principal.loginId, stay)) return refused(403);
    // A second `access_token` could be the one that LiveKit reads.
    params.set('access_token', token);
    const target = `${path}?${params.toString()}`;
    const claim = callClaim(principal, call.workspaceId, stay);
    const identity = encodeIdentity(pass.identity);
    const { mediaRoom } = pass;
    return { kind: 'admitted', signal: { endpoint, target, claim, mediaRoom, identity } };
  };
}

export type SignalGate = ReturnType<typeof createSignalGate>;
