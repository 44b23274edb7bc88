import type { Instant } from '@sanad/domain/kernel/instant';
import type { Intent } from '@sanad/domain/kernel/mutation';
import { openProposal } from '@sanad/domain/task/life/proposal';
import type { TaskRecord } from '@sanad/domain/task/record';
import { expect, it } from 'vitest';

import { everyOrder } from './every-order.ts';
import { TwoSides, type Said } from './two-sides.ts';

type Deed = (task: TaskRecord) => Intent;
const word = (task: TaskRecord) => ({ taskId: task.id, word: 'Because' });
let ids = 0;
const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
const due = () => ({ at: (1_760_000_000_000 + ids * 60_000) as Instant, zone: 'Africa/Cairo' });

const propose: Deed = ({ id: taskId }) => ({
  name: 'proposeDate',
  args: { taskId, proposalId: newId(), due: due(), word: '' },
});
const agree: Deed = (task) => {
  const proposal = openProposal(task, task.state);
  const at = proposal?.due?.at ?? null;
  return { name: 'agreeDate', args: { taskId: task.id, proposalId: proposal?.id ?? newId(), at } };
};
const takeBack: Deed = (task) => ({
  name: 'takeBackProposal',
  args: { taskId: task.id, proposalId: task.proposal?.id ?? newId() },
});
const step =
  (name: string): Deed =>
  (task) => ({ name, args: word(task) });
/** As a page of before has it in its queue. */
const setDue: Deed = ({ id: taskId }) => ({ name: 'setTaskDue', args: { taskId, due: due() } });

/** What one person does without knowing of the other’s: one deed, or two in one go. */
const deeds = {
  agrees: [agree],
  'agrees and starts': [agree, step('startTask')],
  proposes: [propose],
  'takes back': [takeBack],
  'takes back and proposes anew': [takeBack, propose],
  'sets a date on a page of before': [setDue],
  declines: [step('declineTask')],
  withdraws: [step('withdrawTask')],
  cancels: [step('cancelTask')],
} satisfies Record<string, readonly Deed[]>;

type DeedName = keyof typeof deeds;
const entriesOf = Object.entries as (of: typeof deeds) => [DeedName, readonly Deed[]][];

/** The many ways of two deeds in one go, and what is as another to the rules, are played against what moves a date. */
const dear: readonly DeedName[] = [
  'agrees and starts',
  'takes back and proposes anew',
  'sets a date on a page of before',
];
const moving: readonly DeedName[] = ['agrees', 'proposes', 'takes back'];
function isPlayed(one: DeedName, other: DeedName): boolean {
  if (dear.includes(one)) return moving.includes(other);
  return !dear.includes(other) || moving.includes(one);
}

const starts = {
  'a date is asked for': [
    ['layla', propose],
    ['layla', propose],
  ],
  'a date is countered': [
    ['layla', propose],
    ['mona', propose],
  ],
  'the doer names another than the agreed': [
    ['layla', propose],
    ['mona', agree],
    ['mona', propose],
  ],
  'the asker names another than the agreed': [
    ['layla', propose],
    ['mona', agree],
    ['layla', propose],
  ],
} satisfies Record<string, Said[]>;

it.each(Object.entries(starts))(
  'where %s, two who answer at once come to one outcome in every order, and no seam closes before the room has it',
  async (_, start) => {
    let sides: TwoSides;
    let [pairs, ways] = [0, 0];
    const made = (who: 'layla' | 'mona', does: readonly Deed[]) =>
      does.every((deed) => {
        const { client } = sides[who];
        const task = client.get('task', sides.taskId);
        if (!task) return false;
        const { name, args } = deed(task);
        return client.mutate({ name } as never, args as never).kind === 'made';
      });
    for (const [her, laylas] of entriesOf(deeds)) {
      sides = await new TwoSides().open();
      for (const [hers, monas] of entriesOf(deeds)) {
        if (!isPlayed(her, hers)) continue;
        let isOne = true;
        const played = await everyOrder(async (choose) => {
          if (!isOne) return;
          await sides.ask(start);
          // Neither has heard of the other’s.
          isOne = made('layla', laylas) && made('mona', monas);
          if (!isOne) return sides.play(() => 0);
          await sides.play(choose);
          await sides.assertOneOutcome();
        });
        if (!isOne) continue;
        pairs += 1;
        ways += played;
      }
    }
    expect(pairs).toBeGreaterThanOrEqual(15);
    expect(ways).toBeGreaterThan(pairs * 10);
  },
);
