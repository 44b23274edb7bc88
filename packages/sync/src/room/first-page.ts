import { firstCapabilities, type Capability } from '@sanad/domain/access/capability';
import { firstCodeFor } from '@sanad/domain/kernel/first-code';
import type { Down } from '@sanad/protocol/down';

import type { RoomSession } from '../port/room-session.ts';

/**
 * The session of one of the first pages, which name no model and drop a whole message over one word that
 * they do not know: of capabilities it is told those that it can read, and of each refusal the nearest one.
 */
export function sessionOfFirstPage(session: RoomSession): RoomSession {
  const { id, userId, role, stay, quiet, spent } = session;
  return {
    id,
    userId,
    role,
    ...(stay !== undefined && { stay }),
    ...(quiet !== undefined && { quiet }),
    ...(spent && { spent: (work: number) => session.spent?.(work) }),
    send: (messages) => session.send(messages.map(inFirstWords)),
  };
}

function inFirstWords(message: Down): Down {
  switch (message.type) {
    case 'joined':
    case 'role':
      return { ...message, capabilities: firstOf(message.capabilities) };
    case 'refused':
    case 'ended':
    case 'fault':
      return { ...message, code: firstCodeFor(message.code) };
    default:
      return message;
  }
}

function firstOf(told: readonly Capability[]): Capability[] {
  return told.filter((each) => firstCapabilities.has(each));
}
