import type { Standing } from '@sanad/domain/task/life/standing';

import { shortNameOf } from '../../../ui/initial-of.ts';
import type { LifeMessages } from './messages.en.ts';
import { nextStepsOf } from './next-steps.ts';
import type { Parties } from './use-parties.ts';

/** Whose step it is and which, where it is somebody else's; `null`: one's own, or nobody's. */
export function whoseStep(
  standing: Standing,
  parties: Parties,
  { turn }: LifeMessages,
): string | null {
  const { task, state } = standing;
  const { waits } = nextStepsOf(standing, parties.me);
  const person = waits && parties[waits];
  if (!person || person.userId === parties.me) return null;
  const name = shortNameOf(person.name);
  if (state === 'waiting') return turn.answer(name);
  if (state === 'in_review') return turn.review(name);
  if (state === 'requested' || task.proposal) return turn.date(name);
  return state === 'agreed' ? turn.start(name) : turn.work(name);
}
