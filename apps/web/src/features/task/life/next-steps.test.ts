import { taskStates, type TaskState } from '@sanad/domain/task/life/task-state';
import { describe, expect, it } from 'vitest';

import { nextStepsOf } from './next-steps.ts';
import { agreed, dueIn, layla, mona, proposal, rami, standing } from './test/two-sides.ts';

const due = dueIn(30);
const questions = ['question'];
const waiting = { on: layla, since: agreed.at, from: 'in_progress' as const, questions };
const fields = (state: TaskState) =>
  state === 'requested'
    ? { state, due }
    : { state, due, agreed, ...(state === 'waiting' ? { waiting } : {}) };

/** First, beside, in the menu, and whose step it is. */
const doers: Record<TaskState, string> = {
  requested: 'agree | propose | decline | null',
  agreed: 'start | ask | propose cancel | null',
  in_progress: 'deliver | ask | propose cancel | null',
  waiting: 'null |  | propose cancel | asker',
  in_review: 'null |  | takeBackDelivery | asker',
  done: 'null |  |  | null',
  declined: 'null |  |  | null',
  withdrawn: 'null |  |  | null',
  cancelled: 'null |  |  | null',
};
const askers: Record<TaskState, string> = {
  requested: 'null | propose | withdraw | doer',
  agreed: 'null |  | propose cancel | doer',
  in_progress: 'null |  | propose cancel | doer',
  waiting: 'answer |  | propose cancel | null',
  in_review: 'accept | requestChanges |  | null',
  done: 'null | reopen |  | null',
  declined: 'null | reopen |  | null',
  withdrawn: 'null | reopen |  | null',
  cancelled: 'null | reopen |  | null',
};

function shown(state: TaskState, actor: typeof layla, more: object = {}): string {
  const steps = nextStepsOf(standing({ ...fields(state), ...more }), actor);
  return [steps.first, steps.beside.join(' '), steps.more.join(' '), steps.waits]
    .join(' | ')
    .replace(/^ \|/, 'null |')
    .replace(/\| $/, '| null');
}

describe('what stands at hand', () => {
  it.each(taskStates)('in %s, for both sides and for whoever looks on', (state) => {
    expect([shown(state, mona), shown(state, layla)]).toEqual([doers[state], askers[state]]);
    const onlooker = nextStepsOf(standing(fields(state)), rami);
    expect([onlooker.first, onlooker.beside, onlooker.more]).toEqual([null, [], []]);
  });

  it('a date that waits for an answer comes before the work', () => {
    const change = { proposal: proposal(layla, dueIn(60)) };
    expect(shown('in_progress', mona, change)).toBe('agree | deliver propose ask | cancel | null');
    expect(shown('in_progress', layla, change)).toBe(
      'null | propose | takeBackProposal cancel | doer',
    );
  });

  it('one’s own work has none of it', () => {
    expect(shown('in_progress', mona, { createdBy: mona })).toBe('null |  |  | null');
  });
});
