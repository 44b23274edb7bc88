import type { DateView } from '@sanad/domain/task/life/date-view';
import { wayOf } from '@sanad/domain/task/life/life-table';
import { isOwnTask, isOwnTaskOf } from '@sanad/domain/task/life/sides';
import { mayTake, type Standing } from '@sanad/domain/task/life/standing';
import { isOver } from '@sanad/domain/task/life/task-state';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { AgreedLine } from './agreed-line.tsx';
import { ClosedNote } from './closed-note.tsx';
import { lifeWords } from './life-words.ts';
import { NextStep } from './next-step.tsx';
import { OwnState } from './own-state.tsx';
import { PendingNote } from './pending-note.tsx';
import type { WordStep } from './step-words.ts';
import type { Parties } from './use-parties.ts';
import { useSteps } from './use-steps.ts';
import type { useTake } from './use-take.ts';
import { useWishedStep } from './use-wished-step.ts';
import { WordField } from './word-field.tsx';

interface StripProps {
  readonly standing: Standing;
  /** As far as the room has said yes. */
  readonly view: DateView;
  readonly parties: Parties;
  readonly isYesOnItsWay: boolean;
  readonly mayEdit: boolean;
  readonly open: WordStep | null;
  readonly take: ReturnType<typeof useTake>['take'];
  readonly onOpen: (what: 'date' | WordStep) => void;
  /** The focus comes back: to the button of that step, to the one that opened what is open, or to what comes next. */
  readonly onLeave: (from?: string) => void;
}

/** Below the halves: how they stand, and what can be done next; or the one line that a step asks for. */
export function LifeStrip(props: StripProps) {
  const { standing, view, parties, take, onLeave } = props;
  const { task, state, people } = standing;
  const steps = useSteps(standing, { take, open: props.onOpen, onTaken: () => onLeave() });
  useWishedStep(task.id, steps.begin);

  if (props.open !== null) {
    const step = props.open;
    return (
      <WordField
        key={step}
        taskId={task.id}
        step={step}
        onLeave={() => onLeave()}
        onTake={(word) => steps.withWord(step, word)}
      />
    );
  }
  const isArchived = task.archivedAt !== null;
  const reopen = wayOf(state, 'reopen');
  const mayReopen = props.mayEdit && reopen !== undefined && mayTake(standing, reopen, parties.me);
  const isOwn = isOwnTask(task, people);
  return (
    <>
      {isOver(state) ? null : <AgreedLine view={view} />}
      <PendingNote standing={standing} isYesOnItsWay={props.isYesOnItsWay} />
      {isOver(state) ? <ClosedNote standing={standing} mayReopen={mayReopen} /> : null}
      {!props.mayEdit || (isArchived && !isOver(state)) ? null : state === null || isOwn ? (
        <OwnSteps {...props} />
      ) : (
        <NextStep standing={standing} parties={parties} take={take} onStep={steps.begin} />
      )}
    </>
  );
}

/** Without another side: its state and its date are whatever one says they are. */
function OwnSteps({ standing, parties, take, onOpen, onLeave }: StripProps) {
  const { task, state, people } = standing;
  const words = useWords(lifeWords);
  const isMine = isOwnTaskOf(task, parties.me, people);
  if (state !== null && !isMine) return null;
  return (
    <>
      {state === null ? null : (
        <OwnState standing={standing} take={take} onTaken={() => onLeave()} />
      )}
      <Button
        data-step="propose"
        {...(task.due ? {} : { icon: 'calendar' as const })}
        onPress={() => onOpen('date')}
      >
        {task.due ? words.changeDate : words.setDate}
      </Button>
      {task.due ? (
        <Button
          kind="quiet"
          onPress={() => {
            if (take(setTaskDue, { taskId: task.id, due: null })) onLeave('propose');
          }}
        >
          {words.removeDate}
        </Button>
      ) : null}
    </>
  );
}
