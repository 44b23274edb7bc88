import { definePart } from '../kernel/part.ts';
import {
  createChecklistItem,
  moveChecklistItem,
  removeChecklistItem,
  tickChecklistItem,
  writeChecklistItem,
} from './checklist-mutations.ts';
import { importBoard } from './import-mutation.ts';
import { checklistItems, counters, tasks } from './kinds.ts';
import { mendTaskDue, setTaskDue, setTaskDueMet } from './task-due-mutations.ts';
import { addTaskLabel, removeTaskLabel } from './task-label-mutations.ts';
import { archiveTask, assignTask, createTask, moveTask, restoreTask } from './task-mutations.ts';
import {
  chooseTaskBrief,
  chooseTaskTitle,
  writeTaskBrief,
  writeTaskTitle,
} from './task-text-mutations.ts';

/** Tasks with their texts, dates, labels and steps; and the import, which brings columns and labels too. */
export const taskPart = definePart({
  kinds: [tasks, checklistItems, counters],
  mutations: [
    createTask,
    moveTask,
    assignTask,
    archiveTask,
    restoreTask,
    writeTaskTitle,
    writeTaskBrief,
    chooseTaskTitle,
    chooseTaskBrief,
    setTaskDue,
    setTaskDueMet,
    mendTaskDue,
    addTaskLabel,
    removeTaskLabel,
    createChecklistItem,
    writeChecklistItem,
    tickChecklistItem,
    moveChecklistItem,
    removeChecklistItem,
    importBoard,
  ],
});
