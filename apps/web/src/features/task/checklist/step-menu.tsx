import type { ChecklistItemRecord } from '@sanad/domain/task/record';

import { useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { taskWords } from '../task-words.ts';
import { checklistWords } from './checklist-words.ts';
import type { useSteps } from './use-steps.ts';

/** What can be done with a step beside ticking and writing it. */
export function StepMenu(props: {
  readonly item: ChecklistItemRecord;
  readonly at: number;
  readonly count: number;
  readonly steps: ReturnType<typeof useSteps>;
  readonly onGone: () => void;
}) {
  const { item, at, count, steps, onGone } = props;
  const words = useWords(taskWords).panel;
  const { toTask } = useWords(checklistWords);
  return (
    <Menu
      label={words.itemMenu(item.text)}
      placement="bottom end"
      trigger={<IconButton icon="more" size="small" label={words.itemMenu(item.text)} />}
    >
      <MenuItem text={words.itemUp} isDisabled={at === 0} onAction={() => steps.shift(item, -1)}>
        {words.itemUp}
      </MenuItem>
      <MenuItem
        text={words.itemDown}
        isDisabled={at === count - 1}
        onAction={() => steps.shift(item, 1)}
      >
        {words.itemDown}
      </MenuItem>
      <MenuLine />
      <MenuItem
        text={toTask}
        onAction={() => {
          if (steps.toTask(item)) onGone();
        }}
      >
        {toTask}
      </MenuItem>
      <MenuItem
        text={words.itemRemove}
        icon="delete"
        onAction={() => {
          if (steps.remove(item)) onGone();
        }}
      >
        {words.itemRemove}
      </MenuItem>
    </Menu>
  );
}
