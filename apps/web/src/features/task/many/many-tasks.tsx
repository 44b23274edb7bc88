import { useCallback, useEffect, useState, type RefObject } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { allColumns, useBoardStore } from '../../board/board-store.ts';
import { keepSeen, noneChosen, turnChosen } from '../../board/drag/chosen.ts';
import { useDesk } from '../../board/drag/desk-context.tsx';
import { announce } from '../../board/page/board-announcer.ts';
import { focusFilter } from '../../board/page/filter-wish.ts';
import { useMayEdit } from '../../board/use-may-edit.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { isInPanel, rowOf } from '../keys/use-at-hand.ts';
import { ManyBar, type ManyChoice } from './many-bar.tsx';
import { manyWords } from './many-words.ts';
import { Marquee } from './marquee.tsx';
import { useChooseByHand } from './use-choose-by-hand.ts';
import { focusedTask, useManyActions } from './use-many-actions.ts';

interface OpenedByKey {
  readonly choice: ManyChoice;
  /** The task whose row had the focus. */
  readonly from: string | null;
}

/** Choosing many tasks in any view, and the bar that changes all of them at once. */
export function ManyTasks(props: { readonly area: RefObject<HTMLElement | null> }) {
  const { area } = props;
  const { client } = useSession();
  const { columns, shown } = useBoardStore();
  const desk = useDesk();
  const words = useWords(manyWords);
  const mayEdit = useMayEdit();
  const ids = useSignal(desk.chosen, (chosen) => chosen.ids);

  const order = useCallback(
    () =>
      desk.order.get()?.() ?? columns.group(allColumns).flatMap((column) => shown.group(column)),
    [desk, columns, shown],
  );
  useChooseByHand(area, desk, order);
  const [opened, setOpened] = useState<OpenedByKey | null>(null);
  /** By a key, or from the palette: the row that had the focus has it again afterwards. */
  const open = (choice: ManyChoice, from = focusedTask()): void => setOpened({ choice, from });
  const byKey = (choice: ManyChoice) => (): void | false =>
    ids.size === 0 || !mayEdit || desk.held.get() || isInPanel() ? false : open(choice);
  useKeys('task', {
    assign: byKey('assign'),
    label: byKey('label'),
    date: byKey('date'),
    move: byKey('move'),
  });
  useManyActions(mayEdit ? [...ids] : [], open);
  useKeys('board', {
    choose() {
      const row = rowOf(document.activeElement);
      const id = row?.dataset['taskId'];
      if (id === undefined || !area.current?.contains(row) || desk.held.get()) return false;
      desk.chosen.set(turnChosen(desk.chosen.get(), id));
      return undefined;
    },
    filter: focusFilter,
  });

  useEffect(() => {
    const look = (): void => {
      const { chosen } = desk;
      if (chosen.get().ids.size === 0) return;
      const { kept } = shown;
      const isSeen = (id: string): boolean =>
        client.get('task', id)?.archivedAt === null && (kept === null || kept.has(id));
      chosen.set(keepSeen(chosen.get(), isSeen));
    };
    const stops = [client.onCollection('task', look), shown.onChange(look)];
    return () => stops.forEach((stop) => stop());
  }, [client, desk, shown]);

  const count = ids.size;
  useEffect(() => {
    if (count > 0) announce(words.announced(count));
    // The bar is gone, and what was open in it.
    else setOpened(null);
  }, [count, words]);

  if (!mayEdit) return null;
  return (
    <>
      <Marquee area={area} desk={desk} />
      {count === 0 ? null : (
        <ManyBar
          ids={[...ids]}
          opened={opened?.choice ?? null}
          onOpened={(choice) => {
            if (choice !== null) return setOpened({ choice, from: null });
            // It may stand elsewhere by now.
            if (opened?.from != null) desk.focusNext.set(opened.from);
            return setOpened(null);
          }}
          onClear={() => desk.chosen.set(noneChosen)}
        />
      )}
    </>
  );
}
