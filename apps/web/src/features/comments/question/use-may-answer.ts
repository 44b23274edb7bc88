import type { QuestionRecord } from '@sanad/domain/comments/record';
import { peopleOf } from '@sanad/domain/task/life/sides';
import { mayAnswer } from '@sanad/domain/task/life/waiting';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers, useRecord } from '../../../realtime/session/use-live.ts';

/** Whether this person's word ends an open question. */
export function useMayAnswer(question: QuestionRecord | undefined): boolean {
  const { userId } = useSession();
  const members = useMembers();
  const task = useRecord('task', question?.taskId);
  if (!question || !task) return false;
  return mayAnswer({ task, people: peopleOf(members) }, question, userId);
}
