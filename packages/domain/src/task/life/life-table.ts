import type { TaskState } from './task-state.ts';

/** Everything that can be done with a task's state and its date. */
export const lifeSteps = [
  'request',
  'propose',
  'agree',
  'takeBackProposal',
  'decline',
  'withdraw',
  'start',
  'ask',
  'answer',
  'takeBackQuestion',
  'deliver',
  'accept',
  'requestChanges',
  'takeBackDelivery',
  'cancel',
  'reopen',
] as const;
export type LifeStep = (typeof lifeSteps)[number];

/**
 * Who may take a step. The asker asked for the task, the doer does it. `other`: whichever of them did not
 * make the open proposal; `maker`: whoever made it. `asked`: whom the question waits for. `anybody`: who may edit the board.
 */
export type StepBy = 'asker' | 'doer' | 'either' | 'other' | 'maker' | 'asked' | 'anybody';

/** What a step cannot do without, and a drag does not bring. */
export type StepNeed = 'date' | 'question' | 'answer' | 'reason' | 'agreement';

export interface Way {
  readonly by: StepBy;
  /** `same`: only the date is spoken of. `before`: where it was before it waited. */
  readonly to: TaskState | 'same' | 'before';
  readonly needs?: StepNeed;
}

type Ways = Readonly<Partial<Record<LifeStep, Way>>>;

/** The date is spoken of while the work is under way; the agreed one stands meanwhile. */
const dates: Ways = {
  propose: { by: 'either', to: 'same', needs: 'date' },
  agree: { by: 'other', to: 'same' },
  takeBackProposal: { by: 'maker', to: 'same' },
};
const cancel: Way = { by: 'either', to: 'cancelled', needs: 'reason' };
const reopen: Way = { by: 'asker', to: 'requested' };

/** The life of a task, whole: every way out of every state, and nothing that is not here. */
export const life: Readonly<Record<TaskState | 'none', Ways>> = {
  none: { request: { by: 'anybody', to: 'requested' } },
  requested: {
    ...dates,
    agree: { by: 'other', to: 'agreed' },
    decline: { by: 'doer', to: 'declined', needs: 'reason' },
    withdraw: { by: 'asker', to: 'withdrawn' },
  },
  agreed: {
    ...dates,
    start: { by: 'doer', to: 'in_progress' },
    ask: { by: 'doer', to: 'waiting', needs: 'question' },
    cancel,
  },
  in_progress: {
    ...dates,
    ask: { by: 'doer', to: 'waiting', needs: 'question' },
    deliver: { by: 'doer', to: 'in_review' },
    cancel,
  },
  waiting: {
    ...dates,
    answer: { by: 'asked', to: 'before', needs: 'answer' },
    takeBackQuestion: { by: 'doer', to: 'before' },
    cancel,
  },
  in_review: {
    accept: { by: 'asker', to: 'done' },
    requestChanges: { by: 'asker', to: 'in_progress', needs: 'reason' },
    takeBackDelivery: { by: 'doer', to: 'in_progress' },
  },
  done: { reopen },
  declined: { reopen },
  withdrawn: { reopen },
  cancelled: { reopen },
};

export function wayOf(state: TaskState | null, step: LifeStep): Way | undefined {
  return life[state ?? 'none'][step];
}
