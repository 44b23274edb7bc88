import type { TaskPart } from '../parts/task-part.ts';
import { ChecklistMark } from './checklist-mark.tsx';
import { Checklist } from './checklist.tsx';

export const checklistPart: TaskPart = {
  name: 'checklist',
  section: Checklist,
  mark: ChecklistMark,
};
