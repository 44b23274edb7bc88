import { useWords } from '../../i18n/language-context.tsx';
import { useUndo } from '../../realtime/session/use-mutate.ts';
import { toasts } from '../../ui/toast-queue.ts';
import { templateWords } from './template-words.ts';

/** Says what was done, with the way back. Only for what was: an undo takes back the last that was. */
export function useSayDone(): (text: string) => void {
  const words = useWords(templateWords);
  const turn = useUndo();
  return (text) =>
    toasts.show({
      text,
      action: { label: words.undo, icon: 'undo', onAct: () => void turn.undo() },
    });
}
