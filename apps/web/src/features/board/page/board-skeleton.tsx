import { useWords } from '../../../i18n/language-context.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { boardWords } from '../board-words.ts';

const columns = [[78, 48, 53, 47, 30, 53], [65, 40, 53], [], [72, 46, 52, 40, 32]] as const;

/** The board before its first state: text-shaped bars in its own columns, after a moment. */
export function BoardSkeleton() {
  const words = useWords(boardWords);
  return (
    <div
      role="status"
      aria-label={words.state.loading}
      className="flex min-h-0 flex-1 overflow-hidden"
    >
      {columns.map((lines, at) => (
        <div key={at} className="min-w-61.5 flex-1 border-e border-line px-4 pt-14 last:border-e-0">
          <Skeleton lines={lines} />
        </div>
      ))}
    </div>
  );
}
