import type { RowChange } from '@sanad/domain/history/row-change';
import type { UserId } from '@sanad/domain/kernel/ids';

import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';
import { createSignal, type Signal } from '../../../realtime/signal.ts';

/** What one row says of others' doings. */
export interface RowNews {
  /** What changed while one was away, until the visit ends. */
  readonly mark: RowMark | undefined;
  /** What happened a moment ago before one's eyes. */
  readonly trace: RowTrace | undefined;
}

export interface RowMark {
  readonly change: RowChange;
  readonly isSeen: boolean;
}

export interface RowTrace {
  readonly by: UserId;
  /** Absent: the row is only shown. */
  readonly aspect: RowChange['aspect'] | undefined;
}

export type BoardNews = ReadonlyMap<string, RowNews>;

const news = new WeakMap<WorkspaceSession, Signal<BoardNews>>();

/** By task; written by `MovedWatch`, and empty until its code is here. */
export function newsOf(session: WorkspaceSession): Signal<BoardNews> {
  const known = news.get(session) ?? createSignal<BoardNews>(new Map());
  news.set(session, known);
  return known;
}
