import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { useEffect } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { allColumns, useBoardStore } from '../../board/board-store.ts';
import type { LeftTrace } from '../../board/drag/column-rows.ts';
import { useDesk } from '../../board/drag/desk-context.tsx';
import { seenMoves, type SeenMove } from '../../board/page/others-moves.ts';
import { movedWords } from './moved-words.ts';
import { openWatches } from './open-watches.ts';
import { traceMs } from './row-traces.ts';

/** Places at one time. */
const mostLeft = 8;
/** Until the rows are drawn where they lie now. */
const drawnMs = 60;

/** Where others take tasks away before one's eyes, the place says for a moment who did and where to; so does the task. */
export function useLeftPlaces(): void {
  const session = useSession();
  const store = useBoardStore();
  const desk = useDesk();
  const words = useWords(movedWords);
  const { language } = useLanguage();

  useEffect(() => {
    const { client } = session;
    let orders = new Map<string, readonly string[]>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const remember = (): void => {
      timer = undefined;
      const columns = store.columns.group(allColumns);
      orders = new Map(columns.map((id) => [id, store.tasks.group(id)]));
    };

    function traceOf({ taskId, by, from }: SeenMove): LeftTrace | undefined {
      const task = client.get('task', taskId);
      const column = task && client.get('column', task.columnId);
      const member = client.all('member').find(({ userId }) => userId === by);
      const before = orders.get(from) ?? [];
      const at = before.indexOf(taskId);
      if (!task || !column || !member || at < 0 || task.columnId === from) return undefined;
      const there = new Set(store.tasks.group(from));
      const text = words.movedTo(shortNameOf(member.name), shownColumnName(column, language));
      return {
        taskId,
        columnId: from,
        beforeId: before.slice(at + 1).find((id) => there.has(id)) ?? null,
        hue: hueOfMember(member),
        text,
      };
    }

    function put(traces: readonly LeftTrace[]): void {
      const all = [...desk.left.get().values()].flat();
      const moved = new Set(traces.map(({ taskId }) => taskId));
      show([...all.filter(({ taskId }) => !moved.has(taskId)), ...traces].slice(-mostLeft));
      const over = setTimeout(() => {
        timers.delete(over);
        const left = [...desk.left.get().values()].flat();
        show(left.filter((trace) => !traces.includes(trace)));
      }, traceMs);
      timers.add(over);
    }

    function show(traces: readonly LeftTrace[]): void {
      desk.left.set(Map.groupBy(traces, ({ columnId }) => columnId));
    }

    remember();
    const stops = [
      client.onCollection('task', () => (timer ??= setTimeout(remember, drawnMs))),
      seenMoves.subscribe(() => {
        const moves = seenMoves.get().slice(-mostLeft);
        if (document.visibilityState === 'hidden') return;
        const traces = moves.flatMap((move) => traceOf(move) ?? []);
        if (traces.length > 0) put(traces);
        const drawn = setTimeout(() => {
          timers.delete(drawn);
          for (const { taskId, by } of moves) openWatches.get(session)?.moved(taskId, by);
        }, drawnMs);
        timers.add(drawn);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      for (const each of timers) clearTimeout(each);
      desk.left.set(new Map());
    };
  }, [session, store, desk, words, language]);
}
