import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, it } from 'vitest';

import { isProcessAlive } from './process-alive.ts';

it('lives through becoming another program, again and again, and is dead with its end', async () => {
  const again = '[ $1 -gt 0 ] && exec sh -c "$0" "$0" $(($1 - 1))';
  const child = spawn('sh', ['-c', again, again, '150'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  let isOver = false;
  void ended.then(() => (isOver = true));
  let asked = 0;
  while (!isOver) {
    // Until we hear of its end it is a zombie at least, which is dead: then it stays so.
    if (!isProcessAlive(child.pid!)) {
      expect(isProcessAlive(child.pid!)).toBe(false);
      break;
    }
    asked += 1;
    if (asked % 100 === 0) await new Promise(setImmediate);
  }
  await ended;
  expect(asked).toBeGreaterThan(20);
  expect(isProcessAlive(child.pid!)).toBe(false);
});

it('of a number that a stranger has now says no, by what it was started with', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  expect(isProcessAlive(process.pid, 'of no program on this machine')).toBe(false);
});
