import { mayRemind, remindEveryMs, remindTask } from '@sanad/domain/task/life/offer-mutations';
import type { Standing } from '@sanad/domain/task/life/standing';
import { waitsOn } from '@sanad/domain/task/life/turn';

import { useWords } from '../../../i18n/language-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { lifeWords } from './life-words.ts';
import type { Parties } from './use-parties.ts';
import type { useTake } from './use-take.ts';
import { useWhen } from './use-when.ts';

/** What is said of a reminder: that one could be sent, by `remind`, or when one was. `null`: nobody else is waited for. */
export function useRemind(
  standing: Standing,
  parties: Parties,
  take: ReturnType<typeof useTake>['take'],
): { readonly said: string; readonly remind: (() => void) | null } | null {
  const { task } = standing;
  const words = useWords(lifeWords);
  const when = useWhen();
  const now = useMinute();
  const waits = waitsOn(standing);
  const person = waits && parties[waits];
  if (!person || person.userId === parties.me || task.archivedAt !== null) return null;
  if (!mayRemind(standing, parties.me)) return null;
  if (task.remindedAt !== null && now - task.remindedAt < remindEveryMs) {
    return { said: words.reminded(when.at(task.remindedAt)), remind: null };
  }
  return {
    said: words.remind(shortNameOf(person.name)),
    remind: () => void take(remindTask, { taskId: task.id }),
  };
}
