import { useEffect, useState } from 'react';

import type { DocProvider } from '../../realtime/docs/doc-provider.ts';
import { personOf } from '../../realtime/session/member.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMembers } from '../../realtime/session/use-live.ts';
import type { Person } from '../../ui/person.ts';

/** Who has this document open, oneself included while connected; one face however many tabs. */
export function useDocPeople(provider: DocProvider): readonly Person[] {
  const { userId } = useSession();
  const members = useMembers();
  const [here, setHere] = useState<readonly string[]>([]);

  useEffect(() => {
    const read = () => {
      const ids = new Set<string>();
      for (const state of provider.awareness.getStates().values()) {
        const id: unknown = (state['user'] as { id?: unknown } | undefined)?.id;
        if (typeof id === 'string') ids.add(id);
      }
      const next = [...ids].sort();
      setHere((known) => (known.join() === next.join() ? known : next));
    };
    provider.awareness.on('change', read);
    read();
    return () => provider.awareness.off('change', read);
  }, [provider]);

  return members
    .filter((member) => member.userId === userId || here.includes(member.userId))
    .map(personOf);
}
