import type { TaskRecord } from '@sanad/domain/task/record';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { TaskPart } from '../../task/parts/task-part.ts';
import { newsOf } from './board-news.ts';

const MovedNews = lazyPiece(async () => (await import('./moved-news.tsx')).MovedNews);

/** What others did to a task. How it looks is fetched where there is some. */
function News({ task }: { readonly task: TaskRecord }) {
  const news = useSignal(newsOf(useSession()), (all) => all.get(task.id));
  return news === undefined ? null : <MovedNews task={task} news={news} />;
}

/** Tells in each row of the board what others did to it; `MovedBoard` finds it out. */
export const movedPart: TaskPart = { name: 'moved', news: News };
