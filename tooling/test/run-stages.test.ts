import { expect, it } from 'vitest';

import { runStages } from './run-stages.ts';
import type { Stage } from './stages.ts';

const stage = (name: string, beside: boolean, run: Stage['run']): Stage => ({
  group: beside ? 'static' : 'server',
  name,
  beside,
  run,
});
const passed = { passed: 1, failures: [] };

it('what works beside others is told in one piece each, and what needs the machine comes after', async () => {
  const slow = Promise.withResolvers<undefined>();
  const lines: string[] = [];
  const results = await runStages(
    [
      stage('alone', false, () => {
        lines.push('alone runs');
        return Promise.resolve(passed);
      }),
      stage('slow', true, async (say) => {
        say?.('slow begins\n');
        await slow.promise;
        say?.('slow ends\n');
        return passed;
      }),
      stage('quick', true, (say) => {
        say?.('quick says\n');
        slow.resolve(undefined);
        return Promise.resolve(passed);
      }),
    ],
    () => Promise.resolve(),
    (text) => lines.push(text.replace(/ in [\d.]+ s/, '')),
  );
  expect(lines).toEqual([
    '\n── quick\nquick says',
    '── quick: 1 passed, 0 failed',
    '\n── slow\nslow begins\nslow ends',
    '── slow: 1 passed, 0 failed',
    '\n── alone',
    'alone runs',
    '── alone: 1 passed, 0 failed',
  ]);
  expect(results.size).toBe(3);
});

it('a stage that breaks is a failure of its own, and the others run', async () => {
  const lines: string[] = [];
  const results = await runStages(
    [
      stage('broken', true, () => Promise.reject(new Error('there is no compiler'))),
      stage('whole', true, () => Promise.resolve(passed)),
    ],
    () => Promise.resolve(),
    (text) => lines.push(text),
  );
  expect(results.get('broken')).toEqual({ passed: 0, failures: ['there is no compiler'] });
  expect(results.get('whole')).toEqual(passed);
  expect(lines.join('\n')).toContain('✗ there is no compiler');
});
