import type { AnyMutation } from '../kernel/mutation.ts';
import type { BoardScope } from './board-scope.ts';
import {
  createChecklistItem,
  moveChecklistItem,
  removeChecklistItem,
  tickChecklistItem,
  writeChecklistItem,
} from './checklist-mutations.ts';
import {
  archiveColumn,
  createColumn,
  moveColumn,
  renameColumn,
  restoreColumn,
} from './column-mutations.ts';
import { importBoard } from './import-mutation.ts';
import { createLabel, removeLabel, renameLabel } from './label-mutations.ts';
import { mendTaskDue, setTaskDue, setTaskDueMet } from './task-due-mutations.ts';
import { addTaskLabel, removeTaskLabel } from './task-label-mutations.ts';
import { archiveTask, assignTask, createTask, moveTask, restoreTask } from './task-mutations.ts';
import {
  chooseTaskBrief,
  chooseTaskTitle,
  writeTaskBrief,
  writeTaskTitle,
} from './task-text-mutations.ts';

/** Every mutation of a board, for the model of the room that it lives in. */
export const boardMutations: readonly AnyMutation<BoardScope>[] = [
  createColumn,
  renameColumn,
  moveColumn,
  archiveColumn,
  restoreColumn,
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
  createLabel,
  renameLabel,
  removeLabel,
  importBoard,
];
