import { useWords } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { boardWords } from '../board-words.ts';
import { announcement } from './board-announcer.ts';

const OthersLog = lazyPiece(async () => (await import('./others-log.tsx')).OthersLog);

/** What a screen reader hears: own results at once, others' moves as a polite summary. */
export function LiveSummary() {
  const words = useWords(boardWords);
  const own = useSignal(announcement);
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
        <OthersLog />
      </div>
    </>
  );
}
