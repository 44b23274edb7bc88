import { useWords } from '../../i18n/language-context.tsx';
import { PeopleStack } from '../../ui/people-stack.tsx';
import type { Person } from '../../ui/person.ts';
import { liveWords } from '../live-words.ts';
import { personOf } from '../session/member.ts';
import type { WorkspacePresence } from '../session/presence-state.ts';
import { useSession } from '../session/session-context.tsx';
import { useMembers, usePresence } from '../session/use-live.ts';

/** Who looks at the same place now, the own face included; nobody is shown elsewhere or away. */
export function PeopleHere(props: { readonly path: WorkspacePresence['path'] }) {
  const words = useWords(liveWords);
  const members = useMembers();
  const present = usePresence();
  const { userId } = useSession();
  const here = new Set<string>([userId]);
  for (const session of present) if (session.state.path === props.path) here.add(session.userId);
  const people: Person[] = members
    .filter((member) => here.has(member.userId))
    .map((member) => personOf(member));
  return <PeopleStack people={people} label={words.here} more={words.more} />;
}
