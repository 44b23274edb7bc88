import { useWords } from '../../../i18n/language-context.tsx';
import { templateWish } from '../../board/template-wish.ts';
import { useActions } from '../../keys/actions/use-actions.ts';
import { chordFor } from '../../keys/key-book.ts';
import { keyIcons } from '../keys/use-actions-on.ts';
import { rowOf } from '../keys/use-at-hand.ts';
import type { ManyChoice } from './many-bar.tsx';
import { manyWords } from './many-words.ts';
import { useMany } from './use-many.ts';

/** The task whose row has the focus. */
export const focusedTask = (): string | null =>
  rowOf(document.activeElement)?.dataset['taskId'] ?? null;

/** In the palette: what the bar does with all that are chosen, each with its key. */
export function useManyActions(
  ids: readonly string[],
  open: (choice: ManyChoice, from: string | null) => void,
): void {
  const words = useWords(manyWords);
  const many = useMany(ids);
  useActions(() => {
    if (ids.length === 0) return [];
    const about = words.announced(ids.length);
    // Before the palette takes the focus.
    const from = focusedTask();
    const texts = {
      assign: words.assign,
      label: words.labels,
      date: words.date,
      move: words.move,
    } as const;
    return [
      ...(['assign', 'label', 'date', 'move'] as const).map((choice) => ({
        id: `many-${choice}`,
        text: texts[choice],
        about,
        icon: keyIcons[choice],
        chord: chordFor('task', choice),
        run: () => open(choice, from),
      })),
      {
        id: 'many-template',
        text: words.template,
        about,
        icon: 'copy' as const,
        run: () => templateWish.set({ taskIds: ids, name: '' }),
      },
      {
        id: 'many-archive',
        text: words.archive,
        about,
        icon: 'archive' as const,
        run: many.archive,
      },
    ];
  }, true);
}
