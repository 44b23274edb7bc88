import type { HomeDoing } from '@sanad/domain/home/record';
import { startTask } from '@sanad/domain/task/life/step-mutations';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { personOf } from '../../realtime/session/member.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMember } from '../../realtime/session/use-live.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { useMayEdit } from '../board/use-may-edit.ts';
import { HomeDate } from './home-date.tsx';
import { homeWords } from './home-words.ts';
import { QuietRow } from './quiet-row.tsx';

/** One task that somebody works on; one's own that is agreed has the button that begins it. */
export function DoingRow(props: { readonly doing: HomeDoing }) {
  const { task, by, isToStart } = props.doing;
  const words = useWords(homeWords);
  const { userId } = useSession();
  const mayEdit = useMayEdit();
  const mutate = useMutate();
  const doer = useMember(by);
  const isMine = by === userId;
  const name = shortNameOf(doer?.name ?? words.somebody);
  const { turn } = words;
  const says = isToStart ? turn.youStart : isMine ? turn.youWork : turn.works(name);
  return (
    <QuietRow
      taskId={task.id}
      title={task.title.text}
      sign={doer ? <Avatar {...personOf(doer)} silent /> : null}
      facts={
        <>
          {task.due ? (
            <HomeDate
              due={task.due}
              doerId={task.assigneeId}
              state={task.agreed ? 'agreed' : 'set'}
            />
          ) : null}
          <span>
            <Sentence>{says}</Sentence>
          </span>
        </>
      }
      end={
        isToStart && mayEdit ? (
          <Button
            size="small"
            className="relative"
            onPress={() => mutate(startTask, { taskId: task.id, word: '' })}
          >
            {words.start}
          </Button>
        ) : undefined
      }
    />
  );
}
