import { readIn } from '@sanad/domain/kernel/wall-time';
import type { Due, TaskRecord } from '@sanad/domain/task/record';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';
import { useRef, useState, type ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useMe } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { Button } from '../../../ui/button.tsx';
import { DeadlineBlock } from '../../../ui/deadline-block.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { useColumn } from '../../board/use-board.ts';
import { taskWords } from '../task-words.ts';
import { dueStateOf } from './due-halves.ts';
import { DuePicker, type BegunDue } from './due-picker.tsx';
import { useDueClocks } from './task-date.tsx';

/** The date, large: two halves with a gap, own clock first. Until dates can be agreed, this one is set. */
export function DueBlock(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(taskWords).panel;
  const mutate = useMutate();
  const [picking, setPicking] = useState(false);
  const { due } = task;

  const typing = useTellTyping(task.id, 'due');
  /** A date that was begun and not set: Escape closes the picker and keeps it. */
  const [begun, setBegun] = useState<BegunDue | undefined>();
  const box = useRef<HTMLDivElement>(null);
  const comeBack = useReturnFocus(() => box.current?.querySelector('button'));

  if (picking) {
    return (
      <DuePicker
        due={due}
        begun={begun}
        assigneeId={task.assigneeId}
        onTyped={typing.typed}
        onLeave={(left) => {
          setPicking(false);
          setBegun(left);
          typing.ended();
          comeBack();
        }}
        onDone={(next) => {
          setPicking(false);
          setBegun(undefined);
          typing.ended();
          comeBack();
          if (next) mutate(setTaskDue, { taskId: task.id, due: next });
        }}
      />
    );
  }
  if (!due) {
    if (readOnly) return null;
    return (
      <div ref={box}>
        <Button icon="calendar" onPress={() => setPicking(true)}>
          {words.setDue}
        </Button>
      </div>
    );
  }
  return (
    <div ref={box} className="grid gap-1.75">
      <Halves task={task} due={due}>
        {readOnly ? undefined : (
          <>
            <Button size="small" onPress={() => setPicking(true)}>
              {words.changeDue}
            </Button>
            <Button
              size="small"
              kind="quiet"
              onPress={() => {
                if (mutate(setTaskDue, { taskId: task.id, due: null })) comeBack();
              }}
            >
              {words.removeDue}
            </Button>
          </>
        )}
      </Halves>
      <DueLine task={task} />
    </div>
  );
}

function Halves(props: {
  readonly task: TaskRecord;
  readonly due: Due;
  readonly children: ReactNode;
}) {
  const { task, due } = props;
  const words = useWords(taskWords).panel;
  const { locale, language } = useLanguage();
  const me = useMe();
  const { mine, theirs } = useDueClocks(task.assigneeId);
  if (!me) return null;
  const half = (zone: string) => ({
    day: mediumDay(locale, zone, readIn(due, zone)),
    time: timeOfDay(locale, zone, readIn(due, zone)),
    also: cityOf(zone, language),
  });
  return (
    <DeadlineBlock
      state="set"
      mine={{ person: personOf(me), caption: words.dueYou, ...half(mine) }}
      theirs={
        theirs && {
          person: personOf(theirs),
          caption: shortNameOf(theirs.name),
          ...half(theirs.zone),
        }
      }
      actions={props.children}
    />
  );
}

/** How the date stands, in words and with its sign. */
function DueLine(props: { readonly task: TaskRecord }) {
  const { task } = props;
  const words = useWords(taskWords);
  const kind = useColumn(task.columnId)?.kind;
  const state = dueStateOf(task, kind, useMinute());
  const looks = {
    set: ['text-ink-3', undefined, words.panel.dueSetBy],
    risk: ['text-risk', 'warning', words.date.stands.risk],
    late: ['text-late', 'alarm-clock', words.date.stands.late],
    met: ['text-agreed', 'check', words.panel.met],
  } as const;
  const [ink, icon, text] = looks[state];
  return (
    <p className={`flex items-center gap-1.5 px-1 text-meta ${ink}`}>
      {icon === undefined ? null : <Icon name={icon} size="small" />}
      <Sentence>{text}</Sentence>
    </p>
  );
}
