import { definePart } from '../kernel/part.ts';
import { plans, planSteps, stepNotes } from './kinds.ts';
import { addStepNote, removeStepNote } from './note-mutations.ts';
import { beginPlan, clearPlan, setDayZero } from './plan-mutations.ts';
import {
  addStep,
  moveStep,
  removeStep,
  renameStep,
  setStepAfter,
  setStepBillable,
  setStepKind,
  setStepOffset,
  setStepOwner,
} from './step-mutations.ts';
import {
  skipStep,
  tickAssistantStep,
  tickClientStep,
  unskipStep,
  untickAssistantStep,
  untickClientStep,
} from './tick-mutations.ts';

/** The plan with which an engagement begins: its steps, who has done which, and what was said about them. */
export const onboardingPart = definePart({
  kinds: [plans, planSteps, stepNotes],
  mutations: [
    ...([beginPlan, clearPlan, setDayZero] as const),
    ...([addStep, removeStep, renameStep, moveStep] as const),
    ...([setStepOwner, setStepOffset, setStepKind, setStepAfter, setStepBillable] as const),
    ...([tickClientStep, untickClientStep, tickAssistantStep, untickAssistantStep] as const),
    ...([skipStep, unskipStep, addStepNote, removeStepNote] as const),
  ],
});
