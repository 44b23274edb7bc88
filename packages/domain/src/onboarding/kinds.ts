import { always, defineKind } from '../kernel/kind.ts';
import type { PlanRecord, PlanStepRecord, StepNoteRecord } from './record.ts';

// The workspace's history tells of none of them: its readers are more than the two sides.

export const plans = defineKind<PlanRecord>()({
  name: 'plan',
  fields: { dayZero: always, ready: always, begunAt: always, begunBy: always },
});

export const planSteps = defineKind<PlanStepRecord>()({
  name: 'planStep',
  fields: {
    ready: always,
    title: always,
    titleBy: always,
    owner: always,
    offset: always,
    kind: always,
    link: always,
    after: always,
    billable: always,
    orderKey: always,
    client: always,
    assistant: always,
    skipped: always,
  },
});

export const stepNotes = defineKind<StepNoteRecord>()({
  name: 'stepNote',
  fields: { stepId: always, text: always, at: always, by: always },
  under: ({ stepId }) => stepId,
  namedInLog: true,
});
