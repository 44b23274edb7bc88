import type { HomeRisk } from '@sanad/domain/home/record';
import type { Instant } from '@sanad/domain/kernel/instant';
import { columnKindOf } from '@sanad/domain/task/life/task-state';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMember } from '../../realtime/session/use-live.ts';
import { shortNameOf } from '../../ui/initial-of.ts';
import { TaskGlyph } from '../../ui/task-glyph.tsx';
import { HomeDate } from './home-date.tsx';
import { homeWords } from './home-words.ts';
import { QuietRow } from './quiet-row.tsx';
import { useWordsOfTime } from './use-words-of-time.ts';

/** One task that is late or may be: its agreed date, what is left of it, and who has it. */
export function RiskRow(props: { readonly risk: HomeRisk }) {
  const { task, state, deadline, isLate } = props.risk;
  const words = useWords(homeWords);
  const { now, span } = useWordsOfTime();
  const { due } = task;
  if (!due) return null;
  const moved = deadline === due.at ? due : { at: deadline as Instant, zone: due.zone };
  const length = Math.abs(deadline - now);
  const left = isLate ? words.late(span(length)) : words.left(span(length));
  return (
    <QuietRow
      taskId={task.id}
      title={task.title.text}
      sign={<TaskGlyph kind={(state && columnKindOf(state)) ?? 'plain'} className="size-4.5" />}
      facts={
        <>
          <HomeDate
            due={moved}
            doerId={task.assigneeId}
            state={task.agreed ? 'agreed' : 'set'}
            tone={isLate ? 'late' : 'risk'}
          />
          <span className={isLate ? 'text-late' : 'text-risk'}>{left}</span>
          <Turn risk={props.risk} />
        </>
      }
    />
  );
}

/** Whose turn it is: neutral, a fact. */
function Turn(props: { readonly risk: HomeRisk }) {
  const { task, state } = props.risk;
  const words = useWords(homeWords).turn;
  const { userId } = useSession();
  const doer = useMember(task.assigneeId ?? task.createdBy);
  const on = useMember(task.waiting?.on);
  const isMine = doer?.userId === userId;
  const name = shortNameOf(doer?.name ?? '');
  let text = '';
  if (state === 'waiting' && on) text = words.waits(shortNameOf(on.name));
  else if (state === 'requested') text = words.waitsForDate;
  else if (state === 'agreed') text = isMine ? words.youStart : words.starts(name);
  else if (state === 'in_progress') text = isMine ? words.youWork : words.works(name);
  return text === '' ? null : (
    <span>
      <Sentence>{text}</Sentence>
    </span>
  );
}
