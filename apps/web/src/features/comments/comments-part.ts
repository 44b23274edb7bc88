import { lazyPiece } from '../../ui/lazy-piece.tsx';
import type { TaskPart } from '../task/parts/task-part.ts';
import { QuestionMark } from './question/question-mark.tsx';

/** The talk on a task: its open questions stand at the top, the messages below, and one writes at the foot. */
export const commentsPart: TaskPart = {
  name: 'comments',
  mark: QuestionMark,
  lead: lazyPiece(async () => (await import('./question/open-questions.tsx')).OpenQuestions),
  section: lazyPiece(async () => (await import('./thread/talk.tsx')).Talk),
  foot: lazyPiece(async () => (await import('./composer/composer.tsx')).Composer),
};
