import type { Standing } from '@sanad/domain/task/life/standing';
import { setOwnTaskState } from '@sanad/domain/task/life/step-mutations';
import { columnKindOf, type TaskState } from '@sanad/domain/task/life/task-state';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { ValueButton } from '../../../ui/value-button.tsx';
import { taskWords } from '../task-words.ts';
import { lifeWords } from './life-words.ts';
import type { useTake } from './use-take.ts';

const choices = ['requested', 'in_progress', 'waiting', 'in_review', 'done'] as const;
type Choice = (typeof choices)[number];

/** What mostly comes next in one's own work. */
const next: Readonly<Partial<Record<TaskState, Choice>>> = {
  requested: 'in_progress',
  agreed: 'in_progress',
  waiting: 'in_progress',
  in_progress: 'done',
  in_review: 'done',
};

/** One's own work, with nobody to ask: what mostly comes next, and every state to choose from. */
export function OwnState(props: {
  readonly standing: Standing;
  readonly take: ReturnType<typeof useTake>['take'];
  readonly onTaken: () => void;
}) {
  const { task, state } = props.standing;
  const words = useWords(lifeWords).own;
  const { states } = useWords(taskWords);
  if (state === null) return null;
  const coming = next[state];
  const kind = columnKindOf(state);

  function put(to: Choice): void {
    if (to !== state && props.take(setOwnTaskState, { taskId: task.id, state: to }))
      props.onTaken();
  }
  return (
    <>
      {coming === undefined ? null : (
        <Button kind="primary" data-step="own" onPress={() => put(coming)}>
          {coming === 'done'
            ? words.next.done
            : state === 'waiting'
              ? words.next.waiting
              : words.next.requested}
        </Button>
      )}
      <span className="ps-2">
        <Menu
          label={words.label}
          trigger={
            <ValueButton>
              {kind ? <TaskGlyph kind={kind} /> : null}
              {states[state]}
            </ValueButton>
          }
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice}
              text={states[choice]}
              lead={<TaskGlyph kind={columnKindOf(choice)!} />}
              current={choice === state}
              onAction={() => put(choice)}
            >
              {states[choice]}
            </MenuItem>
          ))}
        </Menu>
      </span>
    </>
  );
}
