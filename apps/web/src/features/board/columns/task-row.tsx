import { useDraggable } from '@dnd-kit/core';
import { memo, useEffect, useRef, type MouseEvent } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { PersonFlag } from '../../../ui/person-flag.tsx';
import { boardWords } from '../board-words.ts';
import type { Touch } from '../drag/board-desk.ts';
import { useDesk, useHeld, useIsChosen, useTouch } from '../drag/desk-context.tsx';
import { useKeyMoves } from '../drag/use-key-moves.ts';
import { useTaskLooks } from '../task-looks.ts';
import { useTaskNavigation } from '../task-navigation.tsx';

/** A task in its column: flat between hairlines. A link opens it, Space lifts it, and a menu says the rest. */
export const TaskRow = memo(function TaskRow(props: {
  readonly taskId: string;
  readonly first: boolean;
}) {
  const { taskId } = props;
  const { Face, Menu } = useTaskLooks();
  const task = useRecord('task', taskId);
  const words = useWords(boardWords);
  const { openTaskId, addressOf, openTask } = useTaskNavigation();
  const held = useHeld(taskId);
  const touch = useTouch(taskId);
  const chosen = useIsChosen(taskId);
  const keys = useKeyMoves(taskId);
  const desk = useDesk();
  const link = useRef<HTMLAnchorElement>(null);
  const { setNodeRef, listeners } = useDraggable({ id: taskId });
  const open = openTaskId === taskId;

  const takesFocus = useSignal(desk.focusNext, (id) => id === taskId);
  useEffect(() => {
    if (!takesFocus || !link.current) return;
    desk.focusNext.set(null);
    link.current.focus();
  }, [desk, takesFocus]);

  if (!task) return null;
  const fromSlot = held !== null || touch?.kind === 'held';
  const calm = open || fromSlot || touch !== undefined || props.first;

  function onClick(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openTask(taskId);
  }

  return (
    <div
      ref={setNodeRef}
      {...listeners}
      data-task-id={taskId}
      data-hue={touch ? hueOfMember(touch.member) : undefined}
      data-open={open || undefined}
      data-chosen={chosen || undefined}
      className={`task-row group/task relative mx-1 grid gap-2.25 rounded-task px-3 py-3.25 grabbed ${
        calm ? '' : 'before:absolute before:inset-x-3 before:top-0 before:h-px before:bg-line'
      } ${lookOf(open || chosen, touch, held !== null)}`}
    >
      {touch?.kind === 'writing' ? <WritingFlag touch={touch} /> : null}
      {/* The whole row is the link's area; the menu lies above it. */}
      <a
        ref={link}
        href={addressOf(taskId)}
        draggable={false}
        onClick={onClick}
        {...keys}
        aria-label={words.task.open(task.title.text)}
        aria-describedby={`news-${taskId} board-drag-hint`}
        className="absolute inset-0 rounded-task -outline-offset-2"
      />
      <div className={`pointer-events-none grid gap-2.25 ${fromSlot ? 'invisible' : ''}`}>
        <Face task={task} />
      </div>
      {fromSlot ? null : <Menu task={task} />}
      {chosen ? <ChosenSign /> : null}
      {held?.by === 'keys' ? <span className="sr-only">{task.title.text}</span> : null}
    </div>
  );
});

/** Seen and heard: a colour says nothing alone. */
export function ChosenSign() {
  const words = useWords(boardWords);
  return (
    <span className="pointer-events-none absolute end-2 top-2 text-ink">
      <Icon name="check" size="small" />
      <span className="sr-only">{words.chosen}</span>
    </span>
  );
}

function lookOf(open: boolean, touch: Touch | undefined, held: boolean): string {
  if (held || touch?.kind === 'held') {
    return 'rounded-task outline-dashed outline-[1.5px] -outline-offset-4 outline-line-2';
  }
  if (touch?.kind === 'writing') return 'bg-p-soft shadow-[inset_0_0_0_1.5px_var(--p-line)]';
  return open ? 'bg-act-soft' : 'hover:bg-hover';
}

function WritingFlag(props: { readonly touch: Touch }) {
  const { touch } = props;
  const words = useWords(boardWords);
  return (
    <PersonFlag
      hue={hueOfMember(touch.member)}
      icon="edit"
      className="pointer-events-none absolute -top-2.5 end-2.5 z-2"
    >
      <Sentence>{words.presence.writing(shortNameOf(touch.member.name))}</Sentence>
    </PersonFlag>
  );
}
