import { proposeDate } from '@sanad/domain/task/life/date-mutations';
import type { ProposalId } from '@sanad/domain/task/life/life-record';
import type { Standing } from '@sanad/domain/task/life/standing';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { Button } from '../../../ui/button.tsx';
import { durationWords } from '../face/waiting-line.tsx';
import { taskWords } from '../task-words.ts';
import { lifeWords } from './life-words.ts';
import { movedDate } from './moved-date.ts';
import type { useTake } from './use-take.ts';
import { useWhen } from './use-when.ts';

/** The date moved by what the work waited for: until when it counts now, and one tap to have that agreed. */
export function MovedNote(props: {
  readonly standing: Standing;
  readonly mayPropose: boolean;
  readonly take: ReturnType<typeof useTake>['take'];
  readonly onTaken: () => void;
}) {
  const { standing, take } = props;
  const words = useWords(lifeWords).waiting;
  const task = useWords(taskWords);
  const when = useWhen();
  const moved = movedDate(standing);
  if (!moved) return null;
  const { id: taskId, waitedMs } = standing.task;
  const said = when.at(moved.at);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-1">
      <p className="min-w-0 text-meta text-ink-2">
        <Sentence>{words.moved(durationWords(task, waitedMs), said)}</Sentence>
      </p>
      {props.mayPropose ? (
        <Button
          size="small"
          onPress={() => {
            const proposalId = newId<ProposalId>();
            if (take(proposeDate, { taskId, proposalId, due: moved })) props.onTaken();
          }}
        >
          <Sentence>{words.proposeMoved(said)}</Sentence>
        </Button>
      ) : null}
    </div>
  );
}
