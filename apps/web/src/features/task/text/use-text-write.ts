import type { Revision } from '@sanad/domain/kernel/text-field';
import { taskLimits } from '@sanad/domain/task/limit';
import type { TaskRecord } from '@sanad/domain/task/record';
import { writeTaskBrief, writeTaskTitle } from '@sanad/domain/task/task-text-mutations';
import { useEffect, useRef } from 'react';

import { newId } from '../../../realtime/new-id.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';

const writes = { title: writeTaskTitle, brief: writeTaskBrief } as const;
export const textLimits = { title: taskLimits.titleLength, brief: taskLimits.briefLength } as const;
/** A brief is kept while it is written, so that a closed tab loses nothing. */
const keepAfterMs = 1_500;

/**
 * Writes on the revision that the person saw when they began; each kept draft is the base of the next. What cannot
 * be written (too long, or no longer allowed) stays here as what was begun.
 */
export function useTextWrite(task: TaskRecord, field: 'title' | 'brief') {
  const mutate = useMutate();
  const place = `${field}:${task.id}`;
  const base = useRef<{ rev: Revision; text: string } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unkept = useRef<(() => string) | undefined>(undefined);
  const current = task[field];

  function keep(text: string): void {
    unkept.current = undefined;
    base.current ??= { rev: current.rev, text: current.text };
    if (text === base.current.text || (field === 'title' && !text)) return keptDraft.forget(place);
    const rev = newId<Revision>();
    const write = { taskId: task.id, base: base.current.rev, rev, text };
    if (text.length > textLimits[field] || !mutate(writes[field], write)) {
      return keptDraft.keep(place, text);
    }
    base.current = { rev, text };
    keptDraft.forget(place);
  }

  const leave = useRef<() => void>(undefined);
  useEffect(() => {
    leave.current = () => {
      clearTimeout(timer.current);
      if (unkept.current) keep(unkept.current());
    };
  });
  // Whoever goes away with the page's own keys takes nothing along.
  useEffect(() => () => leave.current?.(), []);

  return {
    /** What was begun and could not be written. */
    get begun(): string {
      return keptDraft.of(place);
    },
    soon(text: () => string): void {
      base.current ??= { rev: current.rev, text: current.text };
      unkept.current = text;
      clearTimeout(timer.current);
      if (field === 'title') return;
      timer.current = setTimeout(() => {
        const now = text();
        if (now.length <= textLimits.brief) keep(now);
      }, keepAfterMs);
    },
    finish(text: string): void {
      clearTimeout(timer.current);
      keep(text);
      base.current = undefined;
    },
  };
}
