import type { Counts } from './counts.ts';
import { runProgram, type ProgramOptions } from './run-program.ts';

/** A program that passes or fails as a whole counts as one. */
export async function checkStage(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Counts> {
  const code = await runProgram(program, args, options);
  if (code === 0) return { passed: 1, failures: [] };
  return { passed: 0, failures: [`${program} ended with ${code}`] };
}
