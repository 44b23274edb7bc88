import { sideOf } from '@sanad/domain/access/side';
import { offerTask } from '@sanad/domain/task/life/offer-mutations';
import { isDoer } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';
import { isOver } from '@sanad/domain/task/life/task-state';
import { assignTask } from '@sanad/domain/task/task-mutations';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { useMember } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { lifeWords } from './life-words.ts';
import type { Parties } from './use-parties.ts';
import type { useTake } from './use-take.ts';

type Take = ReturnType<typeof useTake>['take'];

/** The other assistants whom its doer could ask to take a task over. */
export function mayTakeOver(
  { task, state, people }: Standing,
  members: readonly Member[],
  actor: Member['userId'],
): readonly Member[] {
  if (state === null || isOver(state) || task.archivedAt !== null) return [];
  if (task.assigneeId !== actor || !isDoer(task, actor, people)) return [];
  return members.filter(({ userId, role, active }) => {
    const isOther = userId !== actor && userId !== task.createdBy && userId !== task.offeredTo;
    return active && isOther && sideOf(role) === 'assistant';
  });
}

/** An offer that stands: to whoever it was made, with both answers; to its maker, with the way back. */
export function OfferLine(props: {
  readonly standing: Standing;
  readonly parties: Parties;
  readonly take: Take;
  readonly onTaken: () => void;
}) {
  const { standing, parties, take } = props;
  const { task } = standing;
  const words = useWords(lifeWords).offer;
  const to = useMember(task.offeredTo);
  const from = useMember(task.assigneeId);
  if (!to || task.archivedAt !== null) return null;
  const isMine = to.userId === parties.me;
  if (!isMine && from?.userId !== parties.me) return null;
  const said = isMine
    ? words.toYou(from ? shortNameOf(from.name) : '')
    : words.asked(shortNameOf(to.name));
  const end = (): void => {
    if (take(offerTask, { taskId: task.id, to: null })) props.onTaken();
  };
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-task bg-paper px-3.5 py-2.5">
      <Avatar {...personOf(isMine && from ? from : to)} size="tiny" silent />
      <p className="min-w-0 grow">
        <Sentence>{said}</Sentence>
      </p>
      {isMine ? (
        <Button
          size="small"
          onPress={() => {
            if (take(assignTask, { taskId: task.id, assigneeId: parties.me })) props.onTaken();
          }}
        >
          {words.take}
        </Button>
      ) : null}
      <Button size="small" kind="quiet" onPress={end}>
        {isMine ? words.notNow : words.takeBack}
      </Button>
    </div>
  );
}
