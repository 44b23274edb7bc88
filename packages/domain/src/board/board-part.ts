import { definePart } from '../kernel/part.ts';
import {
  archiveColumn,
  createColumn,
  moveColumn,
  renameColumn,
  restoreColumn,
} from './column-mutations.ts';
import { columns, labels } from './kinds.ts';
import { createLabel, removeLabel, renameLabel } from './label-mutations.ts';

/** The board itself: its columns, and the labels that tasks may bear. */
export const boardPart = definePart({
  kinds: [columns, labels],
  mutations: [
    createColumn,
    renameColumn,
    moveColumn,
    archiveColumn,
    restoreColumn,
    createLabel,
    renameLabel,
    removeLabel,
  ],
});
