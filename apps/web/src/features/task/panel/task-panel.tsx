import { columnKindOf } from '@sanad/domain/task/life/task-state';
import type { TaskRecord } from '@sanad/domain/task/record';
import { useRef } from 'react';

import { Token } from '../../../i18n/bdi.tsx';
import { Sentence } from '../../../i18n/bdi.tsx';
import { fullDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import {
  useMe,
  useMembers,
  usePhase,
  usePresence,
  useRecord,
} from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/content-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { useRestore } from '../../board/archived/archive-dialog.tsx';
import { useTaskNavigation } from '../../board/task-navigation.tsx';
import { useMayEdit } from '../../board/use-may-edit.ts';
import { useAreaOf } from '../labels/use-area-of.ts';
import { StateInHead } from '../life/state-mark.tsx';
import { TaskMenu } from '../menu/task-menu.tsx';
import { useTaskActions } from '../menu/use-task-actions.ts';
import { useTaskParts } from '../parts/task-part.ts';
import { taskWords } from '../task-words.ts';
import { TaskTitle } from '../text/task-title.tsx';
import { TaskFacts } from './task-facts.tsx';
import { usePanelFocus } from './use-panel-focus.ts';

/** A task beside the board: not modal, the board stays live. On a phone it is the whole screen. */
export function TaskPanel(props: { readonly taskId: string }) {
  const words = useWords(taskWords);
  const task = useRecord('task', props.taskId);
  const phase = usePhase();
  const { closeTask } = useTaskNavigation();
  const panel = useRef<HTMLElement>(null);

  useEscape(closeTask);
  usePanelFocus(panel, props.taskId);

  return (
    <SidePanel ref={panel} label={words.panel.label} className="task-panel">
      {task ? (
        <OpenTask task={task} />
      ) : phase.phase === 'open' ? (
        <GoneTask />
      ) : (
        <Skeleton className="p-6" />
      )}
    </SidePanel>
  );
}

/** Rows as high as what is in them: where all is higher than the panel, a field that scrolls by itself would else have no height. */
const scroller =
  'grid min-h-0 flex-1 auto-rows-max content-start gap-5 overflow-y-auto px-6 pt-1 pb-(--after) ' +
  'phone:px-4 [--after:--spacing(8)]';

function OpenTask(props: { readonly task: TaskRecord }) {
  const { task } = props;
  const words = useWords(taskWords);
  const parts = useTaskParts();
  const mayEdit = useMayEdit();
  const archived = task.archivedAt !== null;
  // What was declined, withdrawn or cancelled says so itself, and how it comes back.
  const isPutAway = archived && (task.state === null || columnKindOf(task.state) !== null);
  const readOnly = archived || !mayEdit;
  const restore = useRestore(() => undefined);

  return (
    <>
      <PanelHead task={task} />
      <div data-panel-scroll className={scroller}>
        {isPutAway ? (
          <div className="flex flex-wrap items-center gap-2 rounded-task bg-paper px-3.5 py-2.5">
            <p className="min-w-0 grow">{words.panel.archivedHere}</p>
            {mayEdit ? (
              <Button size="small" icon="restore" onPress={() => restore.task(task)}>
                {words.panel.restore}
              </Button>
            ) : null}
          </div>
        ) : null}
        <TaskTitle task={task} readOnly={readOnly} />
        {parts.map(({ name, lead: Piece }) =>
          Piece === undefined ? null : <Piece key={name} task={task} readOnly={readOnly} />,
        )}
        <TaskFacts task={task} readOnly={readOnly} />
        {parts.map(({ name, section: Piece }) =>
          Piece === undefined ? null : <Piece key={name} task={task} readOnly={readOnly} />,
        )}
        <Created task={task} />
      </div>
      {parts.map(({ name, foot: Piece }) =>
        Piece === undefined ? null : <Piece key={name} task={task} readOnly={readOnly} />,
      )}
    </>
  );
}

function PanelHead(props: { readonly task: TaskRecord }) {
  const { task } = props;
  const words = useWords(taskWords);
  const { closeTask } = useTaskNavigation();
  const actions = useTaskActions();
  const area = useAreaOf(task.labelIds);
  const mayEdit = useMayEdit();
  const others = useOthersWith(task.id);

  return (
    <div className="flex flex-none items-center gap-1 py-2 ps-6 pe-3 phone:ps-1.5 phone:pe-1.5">
      <IconButton icon="back" label={words.back} onPress={closeTask} className="desk:hidden" />
      <p className="flex min-w-0 grow items-center gap-1 text-meta text-ink-3">
        <StateInHead task={task} />
        <span className="min-w-0 clip-line">
          {area === undefined ? null : <>{area} · </>}
          <Token>{`N-${task.number}`}</Token>
        </span>
      </p>
      {others.map((member) => {
        const person = personOf(member);
        return (
          <span key={member.userId} title={words.presence.hasItOpen(member.name)} className="px-1">
            <Avatar {...person} size="tiny" here silent />
            <span className="sr-only">{words.presence.hasItOpen(member.name)}</span>
          </span>
        );
      })}
      <IconButton
        icon="link"
        label={words.task.copyLink}
        onPress={() => void actions.copyLink(task.id)}
      />
      {mayEdit && task.archivedAt === null ? <TaskMenu task={task} inPanel /> : null}
      <IconButton icon="close" label={words.close} onPress={closeTask} className="phone:hidden" />
    </div>
  );
}

/** Who else has this task open now. */
function useOthersWith(taskId: string): readonly Member[] {
  const me = useMe();
  const members = useMembers();
  const present = usePresence();
  const there = new Set<string>();
  for (const { state, userId } of present) if (state.taskId === taskId) there.add(userId);
  return members.filter((member) => there.has(member.userId) && member.userId !== me?.userId);
}

function Created(props: { readonly task: TaskRecord }) {
  const { task } = props;
  const words = useWords(taskWords);
  const { locale } = useLanguage();
  const me = useMe();
  const by = useMembers().find((member) => member.userId === task.createdBy);
  if (!by) return null;
  const zone = me?.zone ?? by.zone;
  return (
    <p className="text-meta text-ink-3">
      <Sentence>{words.panel.created(by.name, fullDate(locale, zone, task.createdAt))}</Sentence>
    </p>
  );
}

function GoneTask() {
  const words = useWords(taskWords);
  const { closeTask } = useTaskNavigation();
  return (
    <div className="p-6">
      <EmptyState
        title={words.panel.gone}
        action={<Button onPress={closeTask}>{words.panel.toBoard}</Button>}
      >
        {words.panel.goneHelp}
      </EmptyState>
    </div>
  );
}
