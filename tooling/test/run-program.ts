import { spawn } from 'node:child_process';

import { root } from '../prepare/root.mjs';

export interface ProgramOptions {
  readonly env?: Record<string, string>;
  /** Takes what the program writes; without it that goes straight to the terminal. */
  readonly say?: ((text: string) => void) | undefined;
}

/** Runs to the end with our output; resolves to the exit code. A group of its own, ended with us. */
export function runProgram(
  program: string,
  args: readonly string[],
  { env = {}, say }: ProgramOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: [
        'ignore',
        say === undefined ? 'inherit' : 'pipe',
        say === undefined ? 'inherit' : 'pipe',
      ],
      env: { ...process.env, ...env },
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => say?.(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => say?.(text));
    const end = () => child.kill('SIGTERM');
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    child.on('error', (error) => {
      (say ?? console.error)(`${program}: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => {
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
      resolve(code ?? 1);
    });
  });
}
