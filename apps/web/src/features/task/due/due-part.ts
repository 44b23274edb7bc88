import type { TaskPart } from '../parts/task-part.ts';
import { DueBlock } from './due-block.tsx';

/** Its short form is no mark: a task's face gives the date a line of its own. */
export const duePart: TaskPart = { name: 'due', lead: DueBlock };
