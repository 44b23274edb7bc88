import { call } from './call.ts';
import type { AnswerOf } from './routes.ts';

/** A device that has nothing of a workspace gets it beside the code that will show it. */
const patienceMs = 8_000;

let begun:
  | { readonly workspaceId: string; readonly answer: Promise<Answer | undefined> }
  | undefined;
type Answer = AnswerOf<'getSnapshot'>;

export const begunSnapshot = {
  begin(workspaceId: string): void {
    const answer = call(
      'getSnapshot',
      { params: { workspaceId } },
      AbortSignal.timeout(patienceMs),
    ).catch(() => undefined);
    begun = { workspaceId, answer };
  },
  /** Once: whoever comes later asks for what is newer. */
  take(workspaceId: string): Promise<Answer | undefined> | undefined {
    if (begun?.workspaceId !== workspaceId) return undefined;
    const { answer } = begun;
    begun = undefined;
    return answer;
  },
};
