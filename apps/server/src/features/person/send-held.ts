import { sendMessage } from '@sanad/domain/comments/message-mutations';
import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';
import type { HeldRecord } from '@sanad/domain/person/record';

import type { Access } from '../../auth/access.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';

export interface SendPorts {
  readonly access: Pick<Access, 'judge'>;
  readonly rooms: Pick<RoomRegistry, 'open'>;
}

/** What became of it. `over`: the stay that it was sent in is, and with it goes whatever was written there. */
export type Sent =
  | { readonly kind: 'sent' | 'over' }
  | { readonly kind: 'refused'; readonly refusal: RefusalCode };

const needs = 'comments.write';

/**
 * Puts a held message into its task's talk as its writer, if they may still speak there: sign-in, membership,
 * stay and capability are asked now. Asked again after a crash it doubles nothing, for a workspace has every
 * message id once.
 * @throws Refusal `unavailable`, `read_only`, or any error: nothing is known then.
 */
export async function sendHeld(
  { access, rooms }: SendPorts,
  author: UserId,
  held: HeldRecord,
): Promise<Sent> {
  const { id: messageId, workspaceId, stay, loginId, taskId, text, mentions, files } = held;
  const { asks, answers, urgent } = held;
  if (loginId === null) return { kind: 'refused', refusal: 'unauthenticated' };

  /** Unless it stands there already, and whoever sent it did not live to say so. */
  async function refused(refusal: RefusalCode): Promise<Sent> {
    const room = await rooms.open('workspace', workspaceId);
    const known = await room.found('message', messageId);
    return known?.author === author ? { kind: 'sent' } : { kind: 'refused', refusal };
  }

  const verdict = await access.judge({ userId: author, loginId, workspaceId, needs, stay });
  if (verdict.kind === 'ended') {
    if (verdict.what === 'membership' || verdict.what === 'stay') return { kind: 'over' };
    const refusal = verdict.what === 'right' ? 'forbidden' : 'unauthenticated';
    // Only an earlier release, which claimed it, can have sent it.
    return held.going ? refused(refusal) : { kind: 'refused', refusal };
  }
  const room = await rooms.open('workspace', workspaceId);
  try {
    const message = { messageId, taskId, text, mentions, files, asks, answers, urgent };
    await room.mutate(sendMessage.name, message, author);
    return { kind: 'sent' };
  } catch (error) {
    if (!(error instanceof Refusal) || noAnswer.has(error.code)) throw error;
    return refused(error.code);
  }
}

/** The room closes, or takes nothing from a release older than its data: neither says anything of the message. */
const noAnswer = new Set<RefusalCode>(['unavailable', 'read_only']);
