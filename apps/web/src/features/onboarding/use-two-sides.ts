import type { Side } from '@sanad/domain/access/side';
import { useMemo } from 'react';

import { useWorkspace } from '../../http/me.ts';
import { useEngagement } from '../../realtime/session/engagement-context.tsx';
import { personOf, sideOfMember, type Member } from '../../realtime/session/member.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMe, useMembers } from '../../realtime/session/use-live.ts';
import type { Person } from '../../ui/person.ts';
import { shapeOfSide } from '../../ui/person.ts';

export interface TwoSides {
  readonly people: Readonly<Record<Side, Person>>;
  readonly zones: Readonly<Record<Side, string>>;
  readonly here: boolean;
  nameOf(userId: string): string;
}

/** Who stands on which side of the engagement: its assistant, and the client's first owner or whoever of them reads. */
export function useTwoSides(): TwoSides {
  const { assistantId } = useEngagement();
  const members = useMembers();
  // While nobody of the client's side is here, the workspace stands for it.
  const business = useWorkspace(useSession().workspaceId)?.name ?? '…';
  const me = useMe();
  // The same one until somebody changed: every step of a plan is drawn of it.
  return useMemo(() => {
    const assistant = members.find(({ userId }) => userId === assistantId);
    const owner = members.find(({ role, active }) => role === 'owner' && active);
    const own = me && me.role !== 'assistant' && sideOfMember(me) === 'client' ? me : undefined;
    const client = own ?? owner;
    const zone = me?.zone ?? 'UTC';
    return {
      people: {
        client: shown(client, 'client', business),
        assistant: { ...shown(assistant, 'assistant', '…'), shape: shapeOfSide('assistant') },
      },
      zones: { client: client?.zone ?? zone, assistant: assistant?.zone ?? zone },
      here: assistant?.active === true && assistant.role === 'assistant',
      nameOf: (userId) => members.find((each) => each.userId === userId)?.name ?? '…',
    };
  }, [assistantId, members, business, me]);
}

function shown(member: Member | undefined, side: Side, name: string): Person {
  return member
    ? personOf(member)
    : { id: side, name, hue: side === 'client' ? 'saffron' : 'sea', shape: shapeOfSide(side) };
}
