import { expect, it } from 'vitest';

import { stayBeside } from './stay-beside.mjs';

const run = (script: string) => stayBeside(process.execPath, ['-e', script], {}, 10);

it('says how the server ended', async () => {
  expect(await run('process.exit(3)')).toEqual({ code: 3, signal: null });
  const killed = await run(`process.kill(process.pid, 'SIGKILL')`);
  expect(killed).toEqual({ code: 1, signal: 'SIGKILL' });
});

it('ends a server that told how it ends and does not', async () => {
  const stays = `process.send({ leaving: 4 }); setInterval(() => {}, 1000); process.on('SIGTERM', () => {})`;
  expect(await run(stays)).toEqual({ code: 4, signal: null });
});
