import type { MessageId } from '@sanad/domain/kernel/ids';

import { createSignal, type Signal } from '../../../realtime/signal.ts';

/** The message at which a task's talk should open: of a task that may not be on the page yet. */
export interface MessageWish {
  readonly taskId: string;
  readonly messageId: MessageId;
}

/** Set by whoever leads there, taken by the talk once its messages are here. */
export const messageWish: Signal<MessageWish | null> = createSignal<MessageWish | null>(null);
