import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useMember } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { CellPopover } from '../../../ui/cell-popover.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { CellProps } from '../../board/task-looks.ts';
import { AssigneeChoices } from '../assignee-choices.tsx';
import { taskWords } from '../task-words.ts';

export function PersonCell(props: CellProps) {
  const { task, readOnly, slot } = props;
  const words = useWords(taskWords).panel;
  const assignee = useMember(task.assigneeId);
  const shown = assignee ? (
    <Avatar {...personOf(assignee)} size="tiny" silent />
  ) : (
    <Icon name="person" size="small" className="text-ink-3 opacity-50" />
  );
  const label = `${words.assignee}: ${assignee ? isolate(assignee.name) : words.nobody}`;
  if (readOnly) {
    return (
      <span role="img" aria-label={label} className="flex px-1.5">
        {shown}
      </span>
    );
  }
  return (
    <CellPopover slot={slot} label={label} shown={shown} opens="menu">
      {() => <AssigneeChoices task={task} />}
    </CellPopover>
  );
}
