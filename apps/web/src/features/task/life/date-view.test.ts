import { answerOf, dateViewOf, shownDue, sideOf } from '@sanad/domain/task/life/date-view';
import { describe, expect, it } from 'vitest';

import { agreed, dueIn, hana, layla, mona, proposal, rami, standing } from './test/two-sides.ts';

const due = dueIn(30);
const later = dueIn(54);

describe('how a date stands between two sides', () => {
  it('a request asks for its date, or for none, until the doer answers', () => {
    expect(dateViewOf(standing({ due }))).toMatchObject({
      is: 'asked',
      by: 'asker',
      proposal: { due },
    });
    expect(dateViewOf(standing({}))).toMatchObject({
      is: 'asked',
      by: 'asker',
      proposal: { due: null },
    });
    expect([answerOf(standing({ due }), mona), answerOf(standing({ due }), layla)]).toEqual([
      'mine',
      'theirs',
    ]);
  });

  it('another date of the doer’s stands beside the one that was asked for, and none of them is agreed', () => {
    const countered = standing({ due, proposal: proposal(mona, later) });
    expect(dateViewOf(countered)).toMatchObject({
      is: 'counter',
      stands: due,
      isAgreed: false,
      by: 'doer',
    });
    expect(answerOf(countered, layla)).toBe('mine');
    expect(shownDue(countered)).toBe(later);
    const named = standing({ proposal: proposal(mona, later) });
    expect(dateViewOf(named)).toMatchObject({ is: 'asked', by: 'doer' });
  });

  it('an agreed date stands while another is spoken of', () => {
    const changing = standing({
      state: 'in_progress',
      due,
      agreed,
      proposal: proposal(layla, later),
    });
    expect(dateViewOf(changing)).toMatchObject({
      is: 'counter',
      stands: due,
      isAgreed: true,
      by: 'asker',
    });
    expect(shownDue(changing)).toBe(due);
    expect(answerOf(changing, mona)).toBe('mine');
  });

  it('is agreed, also without a date, and then waits for nobody', () => {
    expect(dateViewOf(standing({ state: 'agreed', due, agreed }))).toMatchObject({
      is: 'agreed',
      due,
    });
    const none = standing({ state: 'agreed', agreed });
    expect(dateViewOf(none)).toMatchObject({ is: 'agreed', due: null });
    expect([answerOf(none, layla), shownDue(none)]).toEqual([null, null]);
  });

  it('of one’s own work and of a task without a state it is set, and nobody is asked', () => {
    const own = standing({ createdBy: mona, due });
    expect(dateViewOf(own)).toEqual({ is: 'set', due, isOwn: true });
    expect(dateViewOf(standing({ state: null, due }))).toEqual({ is: 'set', due, isOwn: false });
    expect(dateViewOf(standing({ state: null }))).toEqual({ is: 'none' });
  });

  it('nothing of a task that is over is open', () => {
    expect(dateViewOf(standing({ state: 'declined', due }))).toMatchObject({ is: 'set' });
  });
});

it('everybody is on one side, or looks on', () => {
  const task = standing({ due });
  expect([layla, mona, hana, rami].map((each) => sideOf(task, each))).toEqual([
    'asker',
    'doer',
    null,
    null,
  ]);
});
