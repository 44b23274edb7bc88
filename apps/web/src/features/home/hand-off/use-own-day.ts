import { daySoFar } from '@sanad/domain/home/day-so-far';
import { useCallback } from 'react';

import { serverNow } from '../../../http/server-clock.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { homeWords } from '../home-words.ts';
import { draftOf } from './draft-of.ts';

/** One's own day here, read when it is asked for, and a note drafted of it. */
export function useOwnDay(): () => {
  readonly day: string;
  readonly zone: string;
  readonly draft: string;
} {
  const { client, userId } = useSession();
  const words = useWords(homeWords).handOff.draft;
  const me = useMe();
  const zone = me?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useCallback(() => {
    const members = client.all('member');
    const records = {
      tasks: client.all('task'),
      columns: client.all('column'),
      questions: client.all('question'),
      members,
    };
    const nameOf = (of: string): string | undefined => {
      const name = members.find((member) => member.userId === of)?.name;
      return name === undefined ? undefined : shortNameOf(name);
    };
    const day = daySoFar(records, userId, { now: serverNow(), zone });
    return { day: day.day, zone, draft: draftOf(day, words, nameOf) };
  }, [client, userId, zone, words]);
}
