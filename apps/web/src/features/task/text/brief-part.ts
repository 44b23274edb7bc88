import type { TaskPart } from '../parts/task-part.ts';
import { Brief } from './brief.tsx';

export const briefPart: TaskPart = { name: 'brief', section: Brief };
