import type { LabelRecord } from '@sanad/domain/board/record';
import type { UserId } from '@sanad/domain/kernel/ids';
import { openProposal } from '@sanad/domain/task/life/proposal';
import type { TaskRecord } from '@sanad/domain/task/record';
import { assignTask } from '@sanad/domain/task/task-mutations';
import type { ReactNode } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useCollection, useMembers, useRecord } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LabelPicker } from '../labels/label-picker.tsx';
import { ChooseDate } from '../life/choose-date.tsx';
import { isSpokenOf, useSetDate } from '../life/use-set-date.ts';
import { useStanding } from '../life/use-standing.ts';
import { MoveDialog } from '../menu/move-dialog.tsx';
import { taskWords } from '../task-words.ts';

/** What a key asks of which task. */
export interface AskedOf {
  readonly what: 'assign' | 'label' | 'date' | 'move';
  readonly taskId: string;
}

/** What was done: a date that is asked of the other side is taken back in its task, the others by an undo. */
export type Answered = 'assign' | 'label' | 'date' | 'asked';

interface AskedProps {
  readonly task: TaskRecord;
  readonly onDone: () => void;
  readonly onAnswered: (what: Answered) => void;
}

const untold = (): void => undefined;

/** The one thing that a key asks for: who, which labels, when, where. A move says itself what it did. */
export function AskedDialog(props: {
  readonly asked: AskedOf;
  readonly onClose: () => void;
  readonly onAnswered?: (what: Answered) => void;
}) {
  const { asked, onClose, onAnswered = untold } = props;
  const task = useRecord('task', asked.taskId);
  const words = useWords(taskWords);
  // Somebody else took it away meanwhile.
  if (!task || task.archivedAt !== null) return null;
  const own = { task, onDone: onClose, onAnswered };
  switch (asked.what) {
    case 'move':
      return <MoveDialog task={task} fromRow={false} onClose={onClose} />;
    case 'assign':
      return (
        <Asked task={task} onDone={onClose} title={words.panel.assignee}>
          <Assign {...own} />
        </Asked>
      );
    case 'label':
      return (
        <Asked task={task} onDone={onClose} title={words.panel.labels}>
          <Labels {...own} />
        </Asked>
      );
    case 'date':
      return (
        <Asked task={task} onDone={onClose} title={words.picker.title}>
          <SetDate {...own} />
        </Asked>
      );
  }
}

function Asked(
  props: Pick<AskedProps, 'task' | 'onDone'> & {
    readonly title: string;
    readonly children: ReactNode;
  },
) {
  return (
    <Dialog isOpen title={props.title} onClose={props.onDone}>
      <p className="mb-3 text-ink">
        <Bdi>{props.task.title.text}</Bdi>
      </p>
      {props.children}
    </Dialog>
  );
}

const nobody = 'nobody';

function Assign({ task, onDone, onAnswered }: AskedProps) {
  const words = useWords(taskWords).panel;
  const mutate = useMutate();
  const members = useMembers().filter((member) => member.active);
  const people = members.map((member) => ({
    key: member.userId as string,
    text: member.name,
    lead: <Avatar {...personOf(member)} size="tiny" silent />,
    current: member.userId === task.assigneeId,
  }));
  const none = {
    key: nobody,
    text: words.nobody,
    lead: <Icon name="person" />,
    current: task.assigneeId === null,
  };
  return (
    <ChoiceList
      label={words.assignee}
      choices={[...people, none]}
      autoFocus
      onChoose={(key) => {
        const assigneeId = key === nobody ? null : (key as UserId);
        if (assigneeId !== task.assigneeId && mutate(assignTask, { taskId: task.id, assigneeId }))
          onAnswered('assign');
        onDone();
      }}
    />
  );
}

const byName = (a: LabelRecord, b: LabelRecord): number => a.name.localeCompare(b.name);

function Labels({ task, onDone, onAnswered }: AskedProps) {
  const labels = useCollection('label', byName);
  return (
    <LabelPicker
      task={task}
      labels={labels}
      onDone={() => {
        onAnswered('label');
        onDone();
      }}
    />
  );
}

function SetDate({ task, onDone, onAnswered }: AskedProps) {
  const standing = useStanding(task);
  const mutate = useMutate();
  const setDate = useSetDate(standing, mutate);
  return (
    <ChooseDate
      task={task}
      value={openProposal(task, standing.state)?.due ?? task.due}
      isProposal={isSpokenOf(standing)}
      begun={undefined}
      onLeave={onDone}
      onChoose={(due, word) => {
        const isTaken = setDate(due, word);
        if (isTaken) {
          onAnswered(isSpokenOf(standing) ? 'asked' : 'date');
          onDone();
        }
        return isTaken;
      }}
    />
  );
}
