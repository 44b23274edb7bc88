import type { ActivityLine } from '../kernel/activity.ts';
import type { WorkspaceMutationName } from '../workspace/room-model.ts';
import { boardTellers } from './board-tellers.ts';
import { callsTellers } from './calls-tellers.ts';
import { commentsTellers } from './comments-tellers.ts';
import { docsTellers } from './docs-tellers.ts';
import { membersTellers } from './members-tellers.ts';
import type { Sentence } from './sentence.ts';
import { taskTellers } from './task-tellers.ts';
import type { Teller } from './teller.ts';

/** A part that comes to the workspace's room and has no tellers is a type error here. */
const tellers: Readonly<Record<WorkspaceMutationName, Teller>> = {
  ...membersTellers,
  ...boardTellers,
  ...taskTellers,
  ...docsTellers,
  ...callsTellers,
  ...commentsTellers,
};

/** What a line says to people; `null` where it changed nothing that anybody would read about. */
export function sentenceOf(line: ActivityLine): Sentence | null {
  const { mutation } = line;
  if (!Object.hasOwn(tellers, mutation)) return { what: 'somethingElse', parts: {} };
  return tellers[mutation as WorkspaceMutationName](line);
}
