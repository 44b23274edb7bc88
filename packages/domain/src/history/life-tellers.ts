import type { ActivityLine } from '../kernel/activity.ts';
import type { Json } from '../kernel/record.ts';
import type { LifeStep } from '../task/life/life-table.ts';
import { columnKindOf, taskStates } from '../task/life/task-state.ts';
import type { Sentence } from './sentence.ts';
import type { Teller } from './teller.ts';
import { changeIn, momentIn, textIn, thingIn } from './told-values.ts';

type Word = { readonly word: string | null };

/** What each step says that changed a task's state. */
const said: Readonly<Record<LifeStep, ((word: Word) => Sentence) | null>> = {
  request: () => ({ what: 'taskRequested', parts: {} }),
  // Told by the mutation that did it.
  propose: null,
  agree: null,
  takeBackProposal: null,
  ask: null,
  answer: null,
  takeBackQuestion: null,
  decline: (parts) => ({ what: 'taskDeclined', parts }),
  withdraw: (parts) => ({ what: 'taskWithdrawn', parts }),
  start: () => ({ what: 'taskStarted', parts: {} }),
  deliver: (parts) => ({ what: 'taskDelivered', parts }),
  accept: (parts) => ({ what: 'deliveryAccepted', parts }),
  requestChanges: (parts) => ({ what: 'changesRequested', parts }),
  takeBackDelivery: () => ({ what: 'deliveryTakenBack', parts: {} }),
  cancel: (parts) => ({ what: 'taskCancelled', parts }),
  reopen: () => ({ what: 'taskReopened', parts: {} }),
};

/** The step of a task's life that a line took, by whatever mutation; `null`: none, or one that is told otherwise. */
export const tellStep: Teller = (line) => {
  const { step, word } = fieldsIn(changeIn(line, 'task', 'lastStep')?.after);
  const name = textIn(step);
  if (name === null || !Object.hasOwn(said, name)) return null;
  return said[name as LifeStep]?.({ word: textIn(word) }) ?? null;
};

export const tellSilence: Teller = (line) => {
  const { silentDays } = fieldsIn(changeIn(line, 'task', 'lastStep')?.after);
  return typeof silentDays === 'number'
    ? { what: 'deliverySilent', parts: { count: silentDays } }
    : tellStep(line);
};

export const tellOutside: Teller = (line) => {
  const { word } = fieldsIn(changeIn(line, 'task', 'outside')?.after);
  return { what: 'taskOutside', parts: { word: textIn(word) } };
};

export const tellProposal: Teller = (line) => {
  const after = changeIn(line, 'task', 'proposal')?.after;
  if (after === undefined || after === null) return null;
  const { due, word } = fieldsIn(after);
  return { what: 'dateProposed', parts: { to: momentIn(due), word: textIn(word) } };
};

/** The date that was agreed to is the new one where it changed, else the one that stood. */
export const tellAgreement: Teller = (line) => {
  const due = changeIn(line, 'task', 'due');
  const { due: proposed } = fieldsIn(changeIn(line, 'task', 'proposal')?.before);
  return { what: 'dateAgreed', parts: { to: momentIn(due ? due.after : proposed) } };
};

export const tellProposalTakenBack: Teller = (line) => {
  const { due } = fieldsIn(changeIn(line, 'task', 'proposal')?.before);
  return { what: 'proposalTakenBack', parts: { from: momentIn(due) } };
};

export const tellOffer: Teller = (line) => {
  const to = thingIn('person', changeIn(line, 'task', 'offeredTo')?.after);
  return to ? { what: 'taskOffered', parts: { to } } : { what: 'offerTakenBack', parts: {} };
};

export const tellOwnState: Teller = (line) => {
  const change = changeIn(line, 'task', 'state');
  if (!change) return null;
  const state = taskStates.find((each) => each === change.after);
  return { what: 'ownStateSet', parts: { kind: state ? columnKindOf(state) : null } };
};

function fieldsIn(value: Json | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {};
}

/** The line of a mutation that took a step, or whatever else it says. */
export function stepOr(otherwise: (line: ActivityLine) => Sentence | null): Teller {
  return (line) => tellStep(line) ?? otherwise(line);
}
