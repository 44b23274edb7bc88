import { assignTask } from '@sanad/domain/task/task-mutations';

import { Bdi } from '../../../i18n/bdi.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { useMember, useMembers } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { CellPopover } from '../../../ui/cell-popover.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import type { CellProps } from '../../board/task-looks.ts';
import { taskWords } from '../task-words.ts';

export function PersonCell(props: CellProps) {
  const { task, readOnly, slot } = props;
  const words = useWords(taskWords).panel;
  const mutate = useMutate();
  const members = useMembers();
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
  const assign = (assigneeId: Member['userId'] | null): void => {
    if (assigneeId !== task.assigneeId) mutate(assignTask, { taskId: task.id, assigneeId });
  };
  return (
    <CellPopover slot={slot} label={label} shown={shown} opens="menu">
      {() => [
        ...members
          .filter(({ active, role }) => active && role !== 'guest')
          .map((member) => (
            <MenuItem
              key={member.userId}
              text={member.name}
              lead={<Avatar {...personOf(member)} size="tiny" silent />}
              current={member.userId === task.assigneeId}
              onAction={() => assign(member.userId)}
            >
              <Bdi>{member.name}</Bdi>
            </MenuItem>
          )),
        <MenuItem
          key="nobody"
          text={words.nobody}
          icon="person"
          current={task.assigneeId === null}
          onAction={() => assign(null)}
        >
          {words.nobody}
        </MenuItem>,
      ]}
    </CellPopover>
  );
}
