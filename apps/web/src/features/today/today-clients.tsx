import type { TodayRow } from '@sanad/domain/today/merge-today';

import { useMe } from '../../http/me.ts';
import { Bdi } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { clientHue } from '../../realtime/session/client-hue.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { todayWords } from './today-words.ts';

const chip =
  'inline-flex min-h-8 max-w-full items-center gap-1.75 rounded-control border border-line-2 bg-sheet px-2.5 ' +
  'text-small hover:border-edge aria-pressed:border-p-line aria-pressed:bg-p-soft coarse:min-h-11';

/** The clients of the day, where there are several: a press shows one alone, another press all again. */
export function TodayClients(props: {
  readonly rows: readonly TodayRow[];
  readonly only: string | undefined;
  readonly onOnly: (workspaceId: string | undefined) => void;
}) {
  const { rows, only, onOnly } = props;
  const words = useWords(todayWords);
  const { workspaces } = useMe();
  const there = workspaces.filter(
    ({ id }) => id === only || rows.some(({ workspaceId }) => workspaceId === id),
  );
  if (there.length < 2 && only === undefined) return null;
  return (
    <ul aria-label={words.clients} className="flex flex-wrap gap-2">
      {there.map(({ id, name }) => {
        const hue = clientHue(workspaces, id);
        return (
          <li key={id} data-hue={hue} className="max-w-full">
            <button
              type="button"
              aria-pressed={id === only}
              className={chip}
              onClick={() => onOnly(id === only ? undefined : id)}
            >
              <Avatar name={name} hue={hue} shape="square" size="tiny" silent />
              <Bdi className="min-w-0 clip-line">{name}</Bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
