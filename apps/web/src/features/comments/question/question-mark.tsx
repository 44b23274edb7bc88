import type { TaskRecord } from '@sanad/domain/task/record';

import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { useQuestionIds } from './use-questions.ts';

const WaitingMark = lazyPiece(async () => (await import('./waiting-mark.tsx')).WaitingMark);

/** A task waits for an answer. What it looks like is fetched where one does. */
export function QuestionMark(props: { readonly task: TaskRecord }) {
  const [first] = useQuestionIds(props.task.id);
  return first === undefined ? null : <WaitingMark questionId={first} />;
}
