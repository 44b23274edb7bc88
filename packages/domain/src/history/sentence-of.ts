import type { ActivityLine } from '../kernel/activity.ts';
import type { WorkspaceMutationName } from '../workspace/room-model.ts';
import { areaTellers } from './area-tellers.ts';
import { boardTellers } from './board-tellers.ts';
import { businessTellers } from './business-tellers.ts';
import { callsTellers } from './calls-tellers.ts';
import { commentsTellers } from './comments-tellers.ts';
import { docsTellers } from './docs-tellers.ts';
import { filesTellers } from './files-tellers.ts';
import { handOffTellers } from './hand-off-tellers.ts';
import { membersTellers } from './members-tellers.ts';
import type { Sentence } from './sentence.ts';
import { taskTellers } from './task-tellers.ts';
import type { Teller } from './teller.ts';
import { templateTellers } from './template-tellers.ts';
import { transferTellers } from './transfer-tellers.ts';

/** A part that comes to the workspace's room and has no tellers is a type error here. */
const tellers: Readonly<Record<WorkspaceMutationName, Teller>> = {
  ...membersTellers,
  ...boardTellers,
  ...taskTellers,
  ...docsTellers,
  ...callsTellers,
  ...commentsTellers,
  ...handOffTellers,
  ...filesTellers,
  ...templateTellers,
  ...businessTellers,
  ...areaTellers,
  ...transferTellers,
};

/** What a line says to people; `null` where it changed nothing that anybody would read about. */
export function sentenceOf(line: ActivityLine): Sentence | null {
  const { mutation } = line;
  if (!Object.hasOwn(tellers, mutation)) return { what: 'somethingElse', parts: {} };
  return tellers[mutation as WorkspaceMutationName](line);
}
