import { useWords } from '../../../i18n/language-context.tsx';
import { lastView } from '../../../realtime/session/last-view.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { BoardView } from '../board-address.ts';
import { useBoardPlace } from '../board-place.ts';
import { boardWords } from '../board-words.ts';

const views = [
  [undefined, 'columns', 'board'],
  ['list', 'list', 'list'],
  ['calendar', 'calendar', 'calendar'],
] as const satisfies readonly (readonly [BoardView | undefined, string, IconName])[];

const look =
  'inline-flex min-h-7 items-center gap-1.5 rounded-control px-2.75 text-small text-ink-2 coarse:min-h-10 hover:text-ink ' +
  'aria-pressed:bg-raised aria-pressed:font-semibold aria-pressed:text-ink ' +
  'aria-pressed:shadow-[0_1px_2px_oklch(0.25_0.03_250/0.14)]';

/** Columns, list or calendar: the same tasks under the same filter. The last choice is where the board opens next time. */
export function ViewSwitch() {
  const words = useWords(boardWords).views;
  const { workspaceId } = useSession();
  const { search, change } = useBoardPlace();
  return (
    <div
      role="group"
      aria-label={words.label}
      className="inline-flex flex-none gap-0.5 rounded-[9px] bg-sunken p-0.5 folded:[&_span]:sr-only"
    >
      {views.map(([view, name, icon]) => (
        <button
          key={name}
          type="button"
          data-view={name}
          aria-pressed={search.view === view}
          onClick={() => {
            lastView.remember(workspaceId, view);
            change({ view });
          }}
          className={look}
        >
          <Icon name={icon} size="small" />
          <span>{words[name]}</span>
        </button>
      ))}
    </div>
  );
}
