import type { StepKind, StepOwner } from '../step-kind.ts';
import type { ReadyStep } from './ready-step.ts';

/** The plans that come with the product. A name once stored is never used for anything else. */
export const readyPlans = [
  'general',
  'bookkeeping',
  'social',
  'clinic',
  'charity',
  'shop',
  'event',
  'takeover',
  'trial',
] as const;
export type ReadyPlan = (typeof readyPlans)[number];

export interface PlannedStep {
  readonly ready: ReadyStep;
  readonly owner: StepOwner;
  /** Days from day 0. */
  readonly offset: number;
  readonly kind: StepKind;
  readonly after: readonly ReadyStep[];
}

function step(
  offset: number,
  ready: ReadyStep,
  owner: StepOwner,
  kind: StepKind,
  after: readonly ReadyStep[] = [],
): PlannedStep {
  return { ready, owner, offset, kind, after };
}

/** What nobody works without: what is agreed, what stays between the two, what is expected. */
const ground = ['contract', 'confidentiality', 'expectations'] as const;

const general: readonly PlannedStep[] = [
  step(-3, 'contract', 'both', 'agreement'),
  step(-3, 'confidentiality', 'both', 'agreement'),
  step(-2, 'intake', 'client', 'questionnaire'),
  step(-2, 'assistantIntake', 'assistant', 'questionnaire'),
  step(-2, 'workingWithMe', 'both', 'page'),
  step(-1, 'expectations', 'client', 'page', ['intake']),
  step(-1, 'doDont', 'client', 'page'),
  step(-1, 'accessRequests', 'assistant', 'access', ['confidentiality']),
  step(0, 'kickoff', 'both', 'call', ['contract']),
  step(0, 'introduction', 'client', 'agreement'),
  step(1, 'toolsTour', 'client', 'learning'),
  step(5, 'firstTasks', 'assistant', 'tasks', ground),
  step(6, 'firstTasksReview', 'client', 'tasks', ['firstTasks']),
  step(7, 'weekCheckIn', 'both', 'call'),
  step(14, 'firstProcedure', 'assistant', 'procedure'),
  step(14, 'firstProcedureApproved', 'client', 'procedure', ['firstProcedure']),
  step(30, 'review30', 'both', 'review'),
  step(60, 'review60', 'both', 'review'),
  step(90, 'review90', 'both', 'review'),
];

/** The general one with what a trade needs besides, each in its place by day. */
function withSteps(...added: readonly PlannedStep[]): readonly PlannedStep[] {
  return [...general, ...added].toSorted((a, b) => a.offset - b.offset);
}

/** Source: the ready content that both sides' practitioners name; see `docs/decisions/065-onboarding.md`. */
export const stepsOfPlan: Readonly<Record<ReadyPlan, readonly PlannedStep[]>> = {
  general,
  bookkeeping: withSteps(
    step(-1, 'chartOfAccounts', 'client', 'page'),
    step(-1, 'bankReadOnly', 'client', 'access', ['confidentiality']),
    step(1, 'cutOffDay', 'both', 'plain'),
  ),
  social: withSteps(
    step(-1, 'brandVoice', 'client', 'page'),
    step(-1, 'doNotPost', 'client', 'page'),
    step(1, 'approvalLead', 'both', 'plain'),
  ),
  clinic: withSteps(
    step(-3, 'patientConfidentiality', 'both', 'agreement'),
    step(-1, 'minimumData', 'client', 'access', ['patientConfidentiality']),
  ),
  charity: withSteps(
    step(-3, 'donorData', 'both', 'agreement'),
    step(1, 'receiptWording', 'client', 'page'),
  ),
  shop: withSteps(
    step(-1, 'refundLimits', 'client', 'page'),
    step(1, 'carriers', 'client', 'page'),
  ),
  event: withSteps(
    step(-1, 'budgetCap', 'client', 'page'),
    step(1, 'vendorList', 'client', 'page'),
  ),
  takeover: [
    step(-5, 'rotateSecrets', 'client', 'access'),
    ...withSteps(step(3, 'procedureGaps', 'assistant', 'procedure')).map((each) =>
      each.ready === 'accessRequests'
        ? { ...each, after: [...each.after, 'rotateSecrets' as const] }
        : each,
    ),
  ],
  trial: [
    step(-3, 'trialTerms', 'both', 'agreement'),
    step(-3, 'confidentiality', 'both', 'agreement'),
    step(-2, 'intake', 'client', 'questionnaire'),
    step(-1, 'expectations', 'client', 'page'),
    step(0, 'kickoff', 'both', 'call', ['trialTerms']),
    step(1, 'toolsTour', 'client', 'learning'),
    step(7, 'weekCheckIn', 'both', 'call'),
    step(10, 'trialTasks', 'assistant', 'tasks', ['trialTerms', 'confidentiality', 'expectations']),
    step(11, 'trialTasksReview', 'client', 'tasks', ['trialTasks']),
    step(14, 'trialReview', 'both', 'review', ['trialTasksReview']),
  ],
};
