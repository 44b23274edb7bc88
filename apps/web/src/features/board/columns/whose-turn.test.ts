import { describe, expect, it } from 'vitest';

import type { Member } from '../../../realtime/session/member.ts';
import { showsAssignee, whoseTurn } from './whose-turn.ts';

const member = (name: string, role: Member['role'], active = true): Member =>
  ({ id: name, userId: name, name, role, hue: 'sea', zone: 'Asia/Dubai', active }) as Member;

const layla = member('Layla', 'owner');
const rami = member('Rami', 'requester');
const mona = member('Mona', 'assistant');

describe('whose turn it is in a column', () => {
  it.each([
    ['requested', 'answers', mona],
    ['in_progress', 'works', mona],
    ['waiting_client', 'answers', layla],
    ['in_review', 'approves', layla],
  ] as const)('%s: %s', (kind, act, who) => {
    expect(whoseTurn(kind, [layla, rami, mona])).toMatchObject({ act, member: who });
  });

  it('names nobody where several assistants share the work', () => {
    const turn = whoseTurn('in_progress', [layla, mona, member('Hana', 'assistant')]);
    expect(turn).toMatchObject({ act: 'works', side: 'assistant', member: undefined });
  });

  it('is nobody’s where the column means nothing, or the side is empty', () => {
    expect(whoseTurn('plain', [layla, mona])).toBeUndefined();
    expect(whoseTurn('in_progress', [layla, member('Mona', 'assistant', false)])).toBeUndefined();
  });
});

describe('the person on a task', () => {
  const team = [layla, rami, mona];

  it.each([
    ['in_progress', mona, false],
    ['in_progress', layla, true],
    ['in_review', mona, false],
    ['in_review', rami, true],
    ['in_review', layla, false],
    ['plain', mona, true],
    ['done', mona, false],
  ] as const)('%s, %o: %s', (kind, assignee, shown) => {
    expect(showsAssignee(kind, assignee, team)).toBe(shown);
  });
});
