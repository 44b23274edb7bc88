import { spawn } from 'node:child_process';

import { keepWith } from '../host/keeper.ts';

export interface ProgramOutcome {
  readonly ok: boolean;
  readonly output: string;
}

export interface ProgramOptions {
  readonly cwd?: string;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

/** Runs a program to its end and gathers what it said. Never throws: one that is missing is not `ok`. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramOutcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that ending it also ends the compilers it started.
      detached: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    const keeper =
      child.pid === undefined
        ? undefined
        : keepWith({ pid: child.pid, signals: ['SIGKILL', 'SIGKILL'], group: true });
    let output = '';
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Already gone.
      }
    };
    const timer = options.timeoutMs === undefined ? null : setTimeout(end, options.timeoutMs);
    const finish = (ok: boolean) => {
      keeper?.release();
      if (timer !== null) clearTimeout(timer);
      options.signal.removeEventListener('abort', end);
      resolve({ ok, output });
    };
    const hear = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', () => finish(false));
    child.on('close', (code) => finish(code === 0));
    options.signal.addEventListener('abort', end);
    if (options.signal.aborted) end();
  });
}
