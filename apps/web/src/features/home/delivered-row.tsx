import type { HomeDelivery } from '@sanad/domain/home/record';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMember } from '../../realtime/session/use-live.ts';
import { shortNameOf } from '../../ui/initial-of.ts';
import { TaskGlyph } from '../../ui/task-glyph.tsx';
import { homeWords } from './home-words.ts';
import { QuietRow } from './quiet-row.tsx';
import { useWordsOfTime } from './use-words-of-time.ts';

/** One piece of work that came: who brought it, when, and how it met its date. */
export function DeliveredRow(props: { readonly delivery: HomeDelivery }) {
  const { task, by, at, isAccepted, met } = props.delivery;
  const words = useWords(homeWords);
  const { dayOf } = useWordsOfTime();
  const { userId } = useSession();
  const name = shortNameOf(useMember(by)?.name ?? words.somebody);
  const day = dayOf(at);
  const told =
    by === userId
      ? words.acceptedAt(day)
      : met === null
        ? words.by(name, day)
        : words.byMet(name, day, words.met[met]);
  return (
    <QuietRow
      taskId={task.id}
      title={task.title.text}
      sign={
        <TaskGlyph
          kind={isAccepted || task.state !== 'in_review' ? 'done' : 'in_review'}
          className="size-4.5"
        />
      }
      end={<Sentence>{told}</Sentence>}
    />
  );
}
