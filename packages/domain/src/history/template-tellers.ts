import type { ActivityLine } from '../kernel/activity.ts';
import type { Json } from '../kernel/record.ts';
import type { templatePart } from '../template/template-part.ts';
import { tellProposal, tellProposalTakenBack } from './life-tellers.ts';
import type { DayPart, Sentence } from './sentence.ts';
import { tellCreation, tellDue } from './task-tellers.ts';
import type { TellersOf } from './teller.ts';
import { changeIn, textIn } from './told-values.ts';

/** What is told of templates and events; the tasks that are made, and move, tell it as tasks do. */
export const templateTellers: TellersOf<typeof templatePart> = {
  createTemplate: (line) => ({
    what: 'templateCreated',
    parts: { name: nameOf(line, 'template').to },
  }),
  renameTemplate: (line) => renamed(line, 'template', 'templateRenamed'),
  archiveTemplate: (line) => ({
    what: isBack(line, 'template') ? 'templateRestored' : 'templateArchived',
    parts: {},
  }),
  addTemplateTask: (line) => ({
    what: 'templateTaskAdded',
    parts: { title: textIn(changeIn(line, 'templateTask', 'title')?.after) },
  }),
  setTemplateWhen(line) {
    const change = changeIn(line, 'templateTask', 'when');
    const task = change && { kind: 'templateTask', id: change.id };
    return task ? { what: 'templateWhenSet', parts: { task } } : null;
  },
  setTemplateWords(line) {
    const title = changeIn(line, 'templateTask', 'title');
    const change = title ?? changeIn(line, 'templateTask', 'brief');
    // Steps are not kept in the history, and of which task they are is not told.
    const task = change ? { kind: 'templateTask', id: change.id } : null;
    return { what: 'templateWordsSet', parts: { task } };
  },
  createEvent: (line) => ({
    what: 'eventCreated',
    parts: { name: nameOf(line, 'event').to, to: daysIn(line).to },
  }),
  renameEvent: (line) => renamed(line, 'event', 'eventRenamed'),
  moveEvent: (line) =>
    changeIn(line, 'event', 'day') ? { what: 'eventMoved', parts: daysIn(line) } : null,
  archiveEvent: (line) => ({
    what: isBack(line, 'event') ? 'eventRestored' : 'eventArchived',
    parts: {},
  }),
  makeEventTask: tellCreation,
  moveWithEvent: tellMove,
};

/** Its date, as it was set, asked for, or taken off the table. */
function tellMove(line: ActivityLine): Sentence | null {
  const proposal = changeIn(line, 'task', 'proposal');
  if (!proposal) return tellDue(line);
  return tellProposal(line) ?? tellProposalTakenBack(line);
}

function isBack(line: ActivityLine, kind: string): boolean {
  return changeIn(line, kind, 'archivedAt')?.after === null;
}

function daysIn(line: ActivityLine) {
  const change = changeIn(line, 'event', 'day');
  return { from: dayIn(change?.before), to: dayIn(change?.after) };
}

function dayIn(value: Json | undefined): DayPart | null {
  const day = textIn(value);
  return day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : null;
}

function nameOf(line: ActivityLine, kind: string) {
  const change = changeIn(line, kind, 'name');
  return { from: textIn(change?.before), to: textIn(change?.after) };
}

function renamed(line: ActivityLine, kind: string, what: 'templateRenamed' | 'eventRenamed') {
  return changeIn(line, kind, 'name') ? { what, parts: nameOf(line, kind) } : null;
}
