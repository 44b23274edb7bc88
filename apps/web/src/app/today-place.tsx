import type { TaskAt } from '../features/task/keys/task-at.ts';
import { TodayClocks } from '../features/today/today-clocks.tsx';
import { TodayPage } from '../features/today/today-page.tsx';
import { useToday } from '../features/today/use-today.ts';
import { useMe } from '../http/me.ts';
import { OwnPlace } from './own-place.tsx';
import { RowKeysLater } from './row-keys-later.tsx';

/** One's day; who signs in anew begins anew. */
export function TodayPlace() {
  return <OwnToday key={useMe().profile.id} />;
}

function OwnToday() {
  const today = useToday();
  const titleOf = (at: TaskAt): string | undefined =>
    today.rooms
      .find(({ workspaceId }) => workspaceId === at.workspaceId)
      ?.rows.find(({ taskId }) => taskId === at.taskId)?.title;
  return (
    <OwnPlace foot={<TodayClocks rooms={today.rooms} />}>
      <TodayPage today={today} />
      <RowKeysLater titleOf={titleOf} />
    </OwnPlace>
  );
}
