import { setTaskArea } from '@sanad/domain/area/task-area-mutation';
import type { AreaId } from '@sanad/domain/kernel/ids';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useEngagementRecord } from '../../../realtime/session/engagement-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { ValueButton } from '../../../ui/value-button.tsx';
import { Fact } from '../../task/panel/fact.tsx';
import type { OpenPieceProps } from '../../task/parts/task-part.ts';
import { expectationsWords } from '../expectations-words.ts';
import { useAreas } from '../use-areas.ts';
import { TaskEngagement } from './task-engagement.tsx';

/** The area of work of a task, and how far its assistant goes in it. Where no area is named, nothing stands here. */
export function AreaFact({ task, readOnly }: OpenPieceProps) {
  const words = useWords(expectationsWords).task;
  const mutate = useMutate();
  const areas = useAreas();
  const own = areas.find(({ id }) => id === task.areaId);
  const offered = areas.filter(({ archivedAt }) => archivedAt === null);
  if (own === undefined && (offered.length === 0 || readOnly)) return null;
  const put = (areaId: AreaId | null): void => {
    if (areaId !== task.areaId) mutate(setTaskArea, { taskId: task.id, areaId });
  };
  const shown = own ? (
    <Bdi className="min-w-0 wrap-anywhere">{own.name}</Bdi>
  ) : (
    <span className="text-ink-3">{words.noArea}</span>
  );
  return (
    <Fact name={words.area}>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2">
        {readOnly ? (
          shown
        ) : (
          <Menu label={words.area} trigger={<ValueButton>{shown}</ValueButton>}>
            {offered.map(({ id, name }) => (
              <MenuItem key={id} text={name} current={id === task.areaId} onAction={() => put(id)}>
                <Bdi>{name}</Bdi>
              </MenuItem>
            ))}
            <MenuItem text={words.noArea} current={task.areaId === null} onAction={() => put(null)}>
              {words.noArea}
            </MenuItem>
          </Menu>
        )}
        {own ? (
          <TaskEngagement task={task} fallback={null}>
            <Level areaId={own.id} />
          </TaskEngagement>
        ) : null}
      </span>
    </Fact>
  );
}

function Level({ areaId }: { readonly areaId: AreaId }) {
  const words = useWords(expectationsWords).levels;
  const said = useEngagementRecord('authority', areaId);
  if (!said || !Object.hasOwn(words, said.level)) return null;
  return (
    <span
      data-authority={said.level}
      className="rounded-tag bg-act-soft px-1.75 py-0.5 text-small font-semibold"
    >
      {words[said.level]}
    </span>
  );
}
