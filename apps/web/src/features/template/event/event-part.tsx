import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { OpenPieceProps, TaskPart } from '../../task/parts/task-part.ts';

const EventFact = lazyPiece<OpenPieceProps>(
  async () => (await import('./event-fact.tsx')).EventFact,
);

/** The event that a task was made for; most were made for none. */
export const eventPart: TaskPart = {
  name: 'event',
  fact: (props) => (props.task.event ? <EventFact {...props} /> : null),
};
