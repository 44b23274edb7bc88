import { columnKinds } from '../board/record.ts';
import type { ActivityLine } from '../kernel/activity.ts';
import type { importPart } from '../task/import-part.ts';
import type { taskPart } from '../task/task-part.ts';
import {
  stepOr,
  tellAgreement,
  tellOffer,
  tellOutside,
  tellOwnState,
  tellProposal,
  tellProposalTakenBack,
  tellSilence,
  tellStep,
} from './life-tellers.ts';
import type { Sentence } from './sentence.ts';
import { says, type TellersOf } from './teller.ts';
import { changeIn, listIn, momentIn, textIn, thingIn } from './told-values.ts';

/** What is told of a task, its texts, dates, labels and steps. */
export const taskTellers: TellersOf<typeof taskPart> & TellersOf<typeof importPart> = {
  createTask: tellCreation,
  turnIdeaIntoTask: tellCreation,
  moveTask: stepOr(tellMove),
  assignTask: tellAssignment,
  archiveTask: (line) => whenChanged(line, { what: 'taskArchived', parts: {} }),
  restoreTask: stepOr((line) => whenChanged(line, { what: 'taskRestored', parts: {} })),
  writeTaskTitle(line) {
    const change = changeIn(line, 'task', 'title');
    if (!change) return { what: 'titleDisputed', parts: {} };
    return { what: 'titleWritten', parts: fromTo(change) };
  },
  writeTaskBrief(line) {
    const change = changeIn(line, 'task', 'brief');
    if (!change) return { what: 'briefDisputed', parts: {} };
    return { what: 'briefWritten', parts: fromTo(change) };
  },
  chooseTaskTitle: (line) => ({
    what: 'titleChosen',
    parts: { to: textIn(changeIn(line, 'task', 'title')?.after) },
  }),
  chooseTaskBrief: (line) => ({
    what: 'briefChosen',
    parts: { to: textIn(changeIn(line, 'task', 'brief')?.after) },
  }),
  setTaskDue: (line) => tellProposal(line) ?? tellDue(line),
  setTaskDueMet: tellDueMet,
  mendTaskDue: says({ what: 'dueMended', parts: {} }),
  addTaskLabel: tellLabels,
  removeTaskLabel: tellLabels,
  createChecklistItem: (line) => ({
    what: 'stepAdded',
    parts: { text: textIn(changeIn(line, 'checklistItem', 'text')?.after) },
  }),
  writeChecklistItem(line) {
    const change = changeIn(line, 'checklistItem', 'text');
    return change ? { what: 'stepWritten', parts: fromTo(change) } : null;
  },
  tickChecklistItem(line) {
    const change = changeIn(line, 'checklistItem', 'done');
    if (!change) return null;
    const step = { kind: 'checklistItem', id: change.id };
    return { what: change.after === true ? 'stepTicked' : 'stepUnticked', parts: { step } };
  },
  moveChecklistItem: says({ what: 'stepMoved', parts: {} }),
  removeChecklistItem: (line) => ({
    what: 'stepRemoved',
    parts: { text: textIn(changeIn(line, 'checklistItem', 'text')?.before) },
  }),
  turnStepIntoTask: (line) => ({
    what: 'stepBecameTask',
    parts: { text: textIn(changeIn(line, 'checklistItem', 'text')?.before) },
  }),
  turnTaskIntoStep: (line) => ({
    what: 'taskBecameStep',
    parts: { text: textIn(changeIn(line, 'checklistItem', 'text')?.after) },
  }),
  importBoard: ({ records }) => ({ what: 'boardImported', parts: { records } }),
  proposeDate: tellProposal,
  agreeDate: tellAgreement,
  takeBackProposal: tellProposalTakenBack,
  declineTask: tellStep,
  withdrawTask: tellStep,
  startTask: tellStep,
  deliverTask: tellStep,
  acceptDelivery: tellStep,
  acceptBySilence: tellSilence,
  requestChanges: tellStep,
  takeBackDelivery: tellStep,
  cancelTask: tellStep,
  reopenTask: tellStep,
  setOwnTaskState: tellOwnState,
  offerTask: tellOffer,
  remindTask: says({ what: 'taskReminded', parts: {} }),
  markOutside: tellOutside,
  takeOutsideBack: says({ what: 'taskInside', parts: {} }),
  mapColumn: tellMapping,
  acknowledgeChange: says({ what: 'changeAcknowledged', parts: {} }),
  repeatTask: (line) => ({ what: isAsk(line) ? 'repeatProposed' : 'repeatSet', parts: {} }),
  changeRepeat: (line) => ({ what: isAsk(line) ? 'repeatProposed' : 'repeatChanged', parts: {} }),
  agreeRepeat: says({ what: 'repeatAgreed', parts: {} }),
  takeBackRepeat: says({ what: 'repeatTakenBack', parts: {} }),
  skipRepeat: (line) => ({ what: 'repeatSkipped', parts: { to: dueIn(line) } }),
  unskipRepeat: (line) => ({ what: 'repeatUnskipped', parts: { to: dueIn(line) } }),
  endRepeat: says({ what: 'repeatEnded', parts: {} }),
  keepWordsHere: tellWordsHere,
  makeRepeat: says({ what: 'repeatMade', parts: {} }),
};

/** An undo says that nobody has said: nothing. */
function tellWordsHere(line: ActivityLine): Sentence | null {
  const onlyHere = changeIn(line, 'series', 'onlyHere')?.after;
  if (typeof onlyHere !== 'boolean') return null;
  return { what: onlyHere ? 'wordsOnlyHere' : 'wordsFollow', parts: {} };
}

/** It waits for the other side's yes. */
function isAsk(line: ActivityLine): boolean {
  return (changeIn(line, 'series', 'asked')?.after ?? null) !== null;
}

function dueIn(line: ActivityLine) {
  return momentIn(changeIn(line, 'task', 'due')?.after);
}

function tellMapping(line: ActivityLine): Sentence | null {
  const after = changeIn(line, 'column', 'kind')?.after;
  if (after === undefined) return null;
  const kind = columnKinds.find((each) => each === after) ?? null;
  return { what: 'columnMapped', parts: { kind } };
}

function tellMove(line: ActivityLine): Sentence {
  const change = changeIn(line, 'task', 'columnId');
  const to = thingIn('column', change?.after);
  if (!to) return { what: 'taskReordered', parts: {} };
  return { what: 'taskMoved', parts: { from: thingIn('column', change?.before), to } };
}

function tellAssignment(line: ActivityLine): Sentence | null {
  const change = changeIn(line, 'task', 'assigneeId');
  const from = thingIn('person', change?.before);
  const to = thingIn('person', change?.after);
  if (from && to) return { what: 'taskReassigned', parts: { from, to } };
  if (to) return { what: 'taskAssigned', parts: { to } };
  return from && { what: 'taskUnassigned', parts: { from } };
}

export function tellDue(line: ActivityLine): Sentence | null {
  const change = changeIn(line, 'task', 'due');
  const from = momentIn(change?.before);
  const to = momentIn(change?.after);
  if (from && to) return { what: 'dueChanged', parts: { from, to } };
  if (to) return { what: 'dueSet', parts: { to } };
  return from ? { what: 'dueTaken', parts: { from } } : tellDueMet(line);
}

function tellDueMet(line: ActivityLine): Sentence | null {
  const change = changeIn(line, 'task', 'dueMet');
  return change ? { what: change.after === true ? 'dueMet' : 'dueNotMet', parts: {} } : null;
}

/** A full list gives up labels that are gone when one is put on it: of these nobody reads. */
function tellLabels(line: ActivityLine): Sentence | null {
  const change = changeIn(line, 'task', 'labelIds');
  const before = listIn(change?.before);
  const after = listIn(change?.after);
  const put = after.find((id) => !before.includes(id));
  if (put !== undefined) return { what: 'labelPut', parts: { label: { kind: 'label', id: put } } };
  const taken = before.find((id) => !after.includes(id));
  if (taken === undefined) return null;
  return { what: 'labelTaken', parts: { label: { kind: 'label', id: taken } } };
}

function fromTo(change: NonNullable<ReturnType<typeof changeIn>>) {
  return { from: textIn(change.before), to: textIn(change.after) };
}

function whenChanged(line: ActivityLine, sentence: Sentence): Sentence | null {
  return line.changes.length > 0 ? sentence : null;
}

/** What it was before, an idea perhaps, is nobody else's matter. A repeat makes nothing and says nothing. */
export function tellCreation(line: ActivityLine): Sentence | null {
  const change = changeIn(line, 'task', 'title');
  return change ? { what: 'taskCreated', parts: { title: textIn(change.after) } } : null;
}
