import type { FileId, MessageId, UserId } from '@sanad/domain/kernel/ids';

import { useSession } from '../../realtime/session/session-context.tsx';
import type { WorkspaceSession } from '../../realtime/session/workspace-session.ts';
import { createSignal, type Signal } from '../../realtime/signal.ts';

/** What the pieces of one task's talk, which stand apart in its panel, say to each other. */
export interface TalkDesk {
  /** The question that the next message answers. */
  readonly answering: Signal<MessageId | null>;
  /** The field at the foot is wanted: a new object each time. */
  readonly writing: Signal<object | null>;
  /** What should come into sight: a message, or the end. A new object each time. */
  readonly wanted: Signal<{ readonly messageId: MessageId | null } | null>;
  /** Of others' messages, how many came since somebody looked; and whether the end is in sight. */
  readonly unread: Signal<number>;
  readonly atEnd: Signal<boolean>;
  /** What was sent and taken back; `isIn` once the field at the foot has its words. */
  readonly takenBack: Signal<TakenBack | null>;
  /** The words of what was taken back too late: it has gone out. */
  readonly tooLate: Signal<string | null>;
}

export interface TakenBack {
  readonly messageId: MessageId;
  readonly text: string;
  readonly files: readonly FileId[];
  readonly asks: UserId | null;
  readonly answers: MessageId | null;
  readonly isIn?: boolean;
}

const desks = new WeakMap<WorkspaceSession, Map<string, TalkDesk>>();

export function useTalkDesk(taskId: string): TalkDesk {
  const session = useSession();
  let ofTasks = desks.get(session);
  if (!ofTasks) desks.set(session, (ofTasks = new Map()));
  let desk = ofTasks.get(taskId);
  if (!desk) {
    desk = {
      answering: createSignal<MessageId | null>(null),
      writing: createSignal<object | null>(null),
      wanted: createSignal<{ readonly messageId: MessageId | null } | null>(null),
      unread: createSignal(0),
      atEnd: createSignal(true),
      takenBack: createSignal<TakenBack | null>(null),
      tooLate: createSignal<string | null>(null),
    };
    ofTasks.set(taskId, desk);
  }
  return desk;
}
