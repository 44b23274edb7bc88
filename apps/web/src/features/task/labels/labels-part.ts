import type { TaskPart } from '../parts/task-part.ts';
import { TaskLabels } from './task-labels.tsx';

export const labelsPart: TaskPart = { name: 'labels', fact: TaskLabels };
