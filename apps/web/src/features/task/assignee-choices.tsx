import type { TaskRecord } from '@sanad/domain/task/record';
import { assignTask } from '@sanad/domain/task/task-mutations';

import { Bdi } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { personOf, type Member } from '../../realtime/session/member.ts';
import { useMembers } from '../../realtime/session/use-live.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { MenuItem } from '../../ui/menu.tsx';
import { taskWords } from './task-words.ts';

/** In a menu: who may do the task, and nobody. A guest does none. */
export function AssigneeChoices({ task }: { readonly task: TaskRecord }) {
  const { nobody } = useWords(taskWords).panel;
  const mutate = useMutate();
  const members = useMembers().filter(({ active, role }) => active && role !== 'guest');
  const assign = (assigneeId: Member['userId'] | null): void => {
    if (assigneeId !== task.assigneeId) mutate(assignTask, { taskId: task.id, assigneeId });
  };
  return (
    <>
      {members.map((member) => (
        <MenuItem
          key={member.userId}
          text={member.name}
          lead={<Avatar {...personOf(member)} size="tiny" silent />}
          current={member.userId === task.assigneeId}
          onAction={() => assign(member.userId)}
        >
          <Bdi>{member.name}</Bdi>
        </MenuItem>
      ))}
      <MenuItem
        text={nobody}
        icon="person"
        current={task.assigneeId === null}
        onAction={() => assign(null)}
      >
        {nobody}
      </MenuItem>
    </>
  );
}
