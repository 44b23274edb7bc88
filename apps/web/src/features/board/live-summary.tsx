import { useEffect, useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session-context.tsx';
import { useSignal } from '../../realtime/signal.ts';
import { shortNameOf } from '../../ui/initial-of.ts';
import { announcement } from './board-announcer.ts';
import { boardWords } from './board-words.ts';

/** Others' moves are told together, at most this often. */
const everyMs = 10_000;

/** What a screen reader hears: own results at once, others' moves as a polite summary. */
export function LiveSummary() {
  const words = useWords(boardWords);
  const own = useSignal(announcement);
  const others = useOthersMoves();
  return (
    <>
      <p id="board-drag-hint" hidden>
        {words.task.dragHint}
      </p>
      <p id="board-column-hint" hidden>
        {words.column.dragHint}
      </p>
      <div role="status" aria-live="assertive" className="sr-only">
        {own}
      </div>
      <div role="log" aria-live="polite" className="sr-only">
        {others}
      </div>
    </>
  );
}

/** Counts tasks that others moved since the last summary, by who moved them. */
function useOthersMoves(): string {
  const session = useSession();
  const words = useWords(boardWords).presence;
  const [text, setText] = useState('');

  useEffect(() => {
    const { client, userId } = session;
    const moved = new Map<string, Set<string>>();
    const known = new Map<string, number>();
    for (const task of client.all('task')) known.set(task.id, task.movedAt);
    let timer: ReturnType<typeof setTimeout> | undefined;

    function tell(): void {
      timer = undefined;
      const lines: string[] = [];
      for (const [by, tasks] of moved) {
        const member = [...client.all('member')].find((one) => one.userId === by);
        if (member) lines.push(words.movedTasks(shortNameOf(member.name), tasks.size));
      }
      moved.clear();
      setText(lines.join(' '));
    }

    const stop = client.onCollection('task', () => {
      for (const task of client.all('task')) {
        if (known.get(task.id) === task.movedAt) continue;
        known.set(task.id, task.movedAt);
        if (task.movedBy === userId) continue;
        moved.set(task.movedBy, (moved.get(task.movedBy) ?? new Set()).add(task.id));
      }
      if (moved.size > 0) timer ??= setTimeout(tell, everyMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, words]);
  return text;
}
