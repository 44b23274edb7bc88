import { useSession } from '../../../realtime/session/session-context.tsx';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';
import { createSignal, type Signal } from '../../../realtime/signal.ts';

/** What the next step of a task wishes of its talk: that a question is asked there, or one answered. A new object each time. */
export type TalkWish =
  | { readonly is: 'ask' }
  | { readonly is: 'answer'; readonly question: string };

const wishes = new WeakMap<WorkspaceSession, Map<string, Signal<TalkWish | null>>>();

/** Set by the task's panel, taken by whatever part of it is the talk. */
export function useTalkWish(taskId: string): Signal<TalkWish | null> {
  const session = useSession();
  let ofTasks = wishes.get(session);
  if (!ofTasks) wishes.set(session, (ofTasks = new Map()));
  let wish = ofTasks.get(taskId);
  if (!wish) ofTasks.set(taskId, (wish = createSignal<TalkWish | null>(null)));
  return wish;
}
