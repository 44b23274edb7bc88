import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { searchDelay } from '../crowd/search-delay.ts';
import { withProfile } from '../first-look/look-at-board.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { openLargeProduct, type LargeProduct } from '../large/large-product.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { ourRoot } from '../server/sanad.ts';
import { boardRounds } from './board-goals.ts';
import type { Effort } from './doc-goals.ts';

export interface SearchEffort extends Effort {
  /** Of 10,000 open tasks, 50,000 closed ones and 200,000 messages. */
  readonly scale: number;
  readonly folder?: string | undefined;
}

const full = { tasks: 10_000, closed: 50_000, messages: 200_000, lines: 0 };
const load = { people: 20, perSecond: 300 };
const asks = 20;

/** A frequent word and a rare one, two words, a beginning, one that is misspelt, and one that is nowhere. */
const questions = ['العيادة', 'haddad ', 'gloves front', 'inv', 'فاتورت ', 'invioce ', 'zzzz '];

/** What search answers how soon, how late its index is, and what its reader costs everybody else. */
export async function search(effort: SearchEffort): Promise<GoalReport> {
  prepareCheckout(ourRoot);
  const { scale, folder, rounds } = effort;
  const size = {
    ...{ tasks: full.tasks * scale, closed: full.closed * scale },
    ...{ messages: full.messages * scale, lines: full.lines },
  };
  const product = await openLargeProduct({
    ...{ size, workspaces: 1, folder: folder && join(folder, `search-${scale}`) },
  });
  const answered = await asked(product, rounds);
  const keys = await typed(product);
  await product.stop();
  const { delay, allFound } = await searchDelay({ ...load, ...effort });
  const sides = ['sanad', 'sanad without readers', 'sanad without readers again'] as const;
  const crowd = { clients: 50, writers: 10, ...effort };
  const acks = {
    'with 40 always unanswered': await boardRounds(
      sides,
      { ...crowd, pace: { window: 4 } },
      Math.min(3, rounds),
    ),
    'at 300 a second': await boardRounds(
      sides,
      { ...crowd, pace: { movesPerSecond: load.perSecond } },
      Math.min(3, rounds),
    ),
  };
  const ack = (at: keyof typeof acks, side: (typeof sides)[number], of: 'p50' | 'p99'): number =>
    median(acks[at].get(side)!.map((result) => result.ack[of])) /
    median(acks[at].get('sanad without readers')!.map((result) => result.ack[of]));
  const wall = (at: number): number => median(answered.walled[at]!) / median(answered.asOwner[at]!);
  return {
    goal: 'search',
    title: `${size.tasks} open tasks, ${size.closed} closed, ${size.messages} messages: ${rounds} rounds`,
    columns: ['question', 'answer ms', 'as owner ms', 'ratio'],
    rows: questions.map((question, at) => [
      question,
      median(answered.walled[at]!),
      median(answered.asOwner[at]!),
      wall(at),
    ]),
    bars: [
      {
        what: 'answer / the same as owner, the worst question',
        reached: Math.max(...questions.map((_, at) => wall(at))),
        bar: 2,
        sense: 'at most',
      },
      { what: 'ack to index, p95 ms', reached: delay.p95, bar: 1_000, sense: 'at most' },
      { what: 'all of it found (1: yes)', reached: Number(allFound), bar: 1, sense: 'at least' },
      {
        what: 'longest task while typing, ms',
        reached: keys.longestMs,
        bar: 50,
        sense: 'at most',
      },
      {
        what: 'from a key to its first answers, p95 ms',
        reached: keys.p95,
        bar: 50,
        sense: 'at most',
      },
      ...(['p50', 'p99'] as const).map((of) => ({
        what: `moves at 300 a second, ack ${of} / without readers`,
        reached: ack('at 300 a second', 'sanad', of),
        // No less than the same twice is from itself.
        bar: Math.max(1.05, ack('at 300 a second', 'sanad without readers again', of)),
        sense: 'at most' as const,
      })),
    ],
    notes: [
      `until all of it was in the index: ${(answered.builtMs / 1_000).toPrecision(3)} s`,
      ...(Object.keys(acks) as (keyof typeof acks)[]).map((at) => {
        const both = (side: (typeof sides)[number]): string =>
          `${ack(at, side, 'p50').toPrecision(3)}, ${ack(at, side, 'p99').toPrecision(3)}`;
        return `moves ${at}, ack p50, p99 / without readers: ${both('sanad')}; without readers twice: ${both('sanad without readers again')}`;
      }),
    ],
  };
}

/** The same questions of the product and of one that no wall binds, on the same rows, in turns. */
async function asked(product: LargeProduct, rounds: number) {
  const { running } = product.server;
  const headers = { Cookie: product.home.cookie };
  const ask = async (origin: string, question: string): Promise<{ isWhole: boolean }> => {
    const query = new URLSearchParams({ q: question, workspace: product.home.workspaceIds[0]! });
    const answer = await fetch(`${origin}/api/search?${query}`, { headers });
    if (!answer.ok) throw new Error(`search: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { isWhole: boolean };
  };
  const begun = performance.now();
  while (!(await ask(running.origin, 'zzzz ')).isWhole) await wait(500);
  const builtMs = performance.now() - begun;
  const asOwnerServer = await product.beside([
    '--import',
    join(import.meta.dirname, '../server/as-owner.ts'),
  ]);
  const [walled, asOwner] = [0, 1].map(() => questions.map((): number[] => [])) as [
    number[][],
    number[][],
  ];
  for (let round = 0; round <= rounds; round += 1) {
    const sides = [
      [running.origin, walled],
      [asOwnerServer.origin, asOwner],
    ] as const;
    for (const [origin, into] of round % 2 === 0 ? sides : sides.toReversed())
      for (const [at, question] of questions.entries())
        for (let turn = 0; turn < asks; turn += 1) {
          const from = performance.now();
          await ask(origin, question);
          // The first round warms both up.
          if (round > 0) into[at]!.push(performance.now() - from);
        }
  }
  await asOwnerServer.child.stop();
  return { walled, asOwner, builtMs };
}

/** Types into the field on the board, letter by letter; what each key costs the page. */
function typed(product: LargeProduct): Promise<{ longestMs: number; p95: number }> {
  return withProfile(product.server.running.origin, product.entrance(), async (context, board) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(board);
    await page.locator('[data-task-id]').first().waitFor();
    // All of the board is in, and nothing of its opening is measured.
    await page.waitForTimeout(5_000);
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    const keyMs: number[] = [];
    for (const text of ['العيادة ', 'invoice haddad', 'gloves fr']) {
      for (const letter of text) {
        keyMs.push(
          await page.evaluate(async (key) => {
            const field = document.querySelector<HTMLInputElement>('input[role=combobox]')!;
            const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
            const from = performance.now();
            set.call(field, field.value + key);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
            return performance.now() - from;
          }, letter),
        );
        await page.waitForTimeout(60);
      }
      await page.getByRole('combobox').fill('');
    }
    const longest = await page.evaluate(() =>
      Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks),
    );
    const sorted = keyMs.toSorted((a, b) => a - b);
    return { longestMs: longest, p95: sorted[Math.floor(sorted.length * 0.95)]! };
  });
}
