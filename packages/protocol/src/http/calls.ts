import { callId, documentId, workspaceId } from '@sanad/domain/kernel/ids';
import { nameOf } from '@sanad/domain/kernel/name';
import { z } from 'zod';

import { limits } from '../limit.ts';
import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const inWorkspace = z.object({ workspaceId });
const ofCall = z.object({ workspaceId, callId });

/** Whether calls can be had here and now: LiveKit may still be on its way. */
export const videoState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  /** Being found, fetched or built in the background. */
  z.object({ state: z.literal('preparing'), step: z.string() }),
  z.object({ state: z.literal('down') }),
  /** It can't be had by itself; `reason` is a code the client has a sentence for. */
  z.object({
    state: z.literal('missing'),
    reason: z.enum(['unreachable', 'no_toolchain', 'failed']),
  }),
]);
export type VideoState = z.infer<typeof videoState>;

export const getVideoState = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/video',
  access: 'calls.join',
  params: inWorkspace,
  body: none,
  answer: videoState,
});

/**
 * Starts the workspace's check-in, or gives the one that is on: one call at a time in a workspace.
 * `notesTitle` names its notes document, in the starter's language and by their clock.
 */
export const startCall = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/calls',
  access: 'calls.start',
  params: inWorkspace,
  body: z.strictObject({ notesTitle: nameOf(limits.titleLength) }),
  answer: z.object({ callId, notesDocumentId: documentId }),
});

/**
 * Mints a token for this call, this person and this device. When the person is in the call on another
 * device and `move` is false the answer is `elsewhere`; with `move` the other device is put out first.
 */
export const joinCall = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/calls/:callId/join',
  access: 'calls.join',
  params: ofCall,
  body: z.strictObject({ device: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/), move: z.boolean() }),
  answer: z.discriminatedUnion('outcome', [
    /** `url` null: signal through this page's own origin. */
    z.object({ outcome: z.literal('token'), url: z.string().nullable(), token: z.string() }),
    z.object({ outcome: z.literal('elsewhere') }),
  ]),
});

/** Ends the call for everybody: the last one to leave does it by leaving; this is for a call nobody is in. */
export const endCall = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/calls/:callId/end',
  access: 'calls.start',
  params: ofCall,
  body: z.strictObject({}),
  answer: none,
});
