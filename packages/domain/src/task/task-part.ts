import { definePart } from '../kernel/part.ts';
import {
  createChecklistItem,
  moveChecklistItem,
  removeChecklistItem,
  tickChecklistItem,
  writeChecklistItem,
} from './checklist-mutations.ts';
import { turnIdeaIntoTask } from './idea-task-mutation.ts';
import { checklistItems, counters, tasks } from './kinds.ts';
import { acknowledgeChange } from './life/acknowledge-mutation.ts';
import { agreeDate, proposeDate, takeBackProposal } from './life/date-mutations.ts';
import { mapColumn } from './life/map-column-mutation.ts';
import { offerTask, remindTask } from './life/offer-mutations.ts';
import { markOutside, takeOutsideBack } from './life/outside-mutations.ts';
import { acceptBySilence } from './life/silence-mutation.ts';
import {
  acceptDelivery,
  cancelTask,
  declineTask,
  deliverTask,
  reopenTask,
  requestChanges,
  setOwnTaskState,
  startTask,
  takeBackDelivery,
  withdrawTask,
} from './life/step-mutations.ts';
import {
  agreeRepeat,
  changeRepeat,
  endRepeat,
  repeatTask,
  takeBackRepeat,
} from './repeat/repeat-mutations.ts';
import { seriesKind } from './repeat/series-kind.ts';
import { keepWordsHere, makeRepeat, skipRepeat, unskipRepeat } from './repeat/turn-mutations.ts';
import { turnStepIntoTask, turnTaskIntoStep } from './step-task-mutations.ts';
import { mendTaskDue, setTaskDue, setTaskDueMet } from './task-due-mutations.ts';
import { addTaskLabel, removeTaskLabel } from './task-label-mutations.ts';
import { archiveTask, assignTask, createTask, moveTask, restoreTask } from './task-mutations.ts';
import {
  chooseTaskBrief,
  chooseTaskTitle,
  writeTaskBrief,
  writeTaskTitle,
} from './task-text-mutations.ts';

/** Tasks with their texts, dates, labels, steps and life, those that come again too; see also `import-part.ts`. */
export const taskPart = definePart({
  kinds: [tasks, checklistItems, counters, seriesKind],
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
    turnStepIntoTask,
    turnTaskIntoStep,
    turnIdeaIntoTask,
    proposeDate,
    agreeDate,
    takeBackProposal,
    declineTask,
    withdrawTask,
    startTask,
    deliverTask,
    acceptDelivery,
    acceptBySilence,
    requestChanges,
    takeBackDelivery,
    cancelTask,
    reopenTask,
    setOwnTaskState,
    offerTask,
    remindTask,
    acknowledgeChange,
    markOutside,
    takeOutsideBack,
    mapColumn,
    repeatTask,
    changeRepeat,
    agreeRepeat,
    takeBackRepeat,
    skipRepeat,
    unskipRepeat,
    endRepeat,
    keepWordsHere,
    makeRepeat,
  ],
});
