import { acknowledgeChange } from '@sanad/domain/task/life/acknowledge-mutation';
import { isDoer, peopleOf } from '@sanad/domain/task/life/sides';

import { Sentence } from '../../../i18n/bdi.tsx';
import { relativeTime } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { stepWish } from '../../board/step-wish.ts';
import type { OpenPieceProps } from '../parts/task-part.ts';
import { ChangedParts } from './changed-parts.tsx';
import { changedWords } from './changed-words.ts';

/** What was agreed on beside what is asked for now: its doer has seen it, or answers with another date. */
export function ChangedWork({ task, readOnly }: OpenPieceProps) {
  const words = useWords(changedWords);
  const { locale } = useLanguage();
  const { userId } = useSession();
  const members = useMembers();
  const mutate = useMutate();
  const now = useMinute();
  const { changed, changedAt } = task;
  if (!changed || changedAt === null) return null;
  const nameOf = (id: string | null) => {
    const member = members.find((each) => each.userId === id);
    return member ? shortNameOf(member.name) : '';
  };
  const by = members.find((each) => each.userId === changed.by);
  const isMine = isDoer(task, userId, peopleOf(members));

  return (
    <section
      aria-label={words.label}
      data-hue={by && hueOfMember(by)}
      className="rows gap-3 rounded-task border border-p-line bg-p-soft p-3.5"
    >
      <p className="flex gap-1.75 text-ui font-semibold">
        <Icon name="edit" size="small" className="mt-0.75" />
        <span className="min-w-0">
          <Sentence>{words.by(nameOf(changed.by), relativeTime(locale, changedAt, now))}</Sentence>
        </span>
      </p>
      <ChangedParts task={task} from={changed.from} />
      {isMine && !readOnly ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon="check"
            onPress={() => mutate(acknowledgeChange, { taskId: task.id, at: changedAt })}
          >
            {words.seen}
          </Button>
          <Button
            size="small"
            kind="quiet"
            onPress={() => stepWish.set({ taskId: task.id, step: 'propose' })}
          >
            {words.otherDate}
          </Button>
        </div>
      ) : null}
      {isMine ? null : (
        <p className="text-small text-ink-2">
          <Sentence>{words.unseen(nameOf(task.assigneeId))}</Sentence>
        </p>
      )}
    </section>
  );
}
