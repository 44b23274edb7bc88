import { sealedOf } from '@sanad/domain/task/life/sealed';
import { expect, it } from 'vitest';

import { agreed, dueIn, inHours, mona, proposal, taskOf } from './test/two-sides.ts';

const asked = taskOf({ due: dueIn(30) });
const said = taskOf({ due: dueIn(30), state: 'agreed', agreed });

it('a yes that the room has not confirmed closes no seam', () => {
  const { sealed, isYesOnItsWay } = sealedOf(said, asked);
  expect([sealed.agreed, sealed.state, isYesOnItsWay]).toEqual([null, 'requested', true]);
  expect(sealedOf(said, said)).toEqual({ sealed: said, isYesOnItsWay: false });
  expect(sealedOf(said, undefined).sealed.agreed).toBeNull();
});

it('a yes to a change leaves what was agreed before, with its date, until the room has it', () => {
  const before = { ...said, proposal: proposal(mona, dueIn(60)) };
  const after = { ...said, due: dueIn(60), agreed: { ...agreed, at: inHours(0) } };
  const { sealed, isYesOnItsWay } = sealedOf(after, before);
  expect([sealed.due, sealed.agreed, sealed.proposal]).toEqual([said.due, agreed, before.proposal]);
  expect(isYesOnItsWay).toBe(true);
});

it('what else is pending on the task takes nothing from what is agreed', () => {
  const titled = { ...said, dueMet: true };
  expect(sealedOf(titled, said)).toEqual({ sealed: titled, isYesOnItsWay: false });
});
