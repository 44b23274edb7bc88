import type { Standing } from '@sanad/domain/task/life/standing';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMember } from '../../../realtime/session/use-live.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Said } from './life-notes.tsx';
import { lifeWords } from './life-words.ts';
import { useWhen } from './use-when.ts';

/** Why it is over, by whom, and who could ask for it again. Of one's own work nothing is to be told. */
export function ClosedNote(props: { readonly standing: Standing; readonly mayReopen: boolean }) {
  const { task, state } = props.standing;
  const { lastStep: last } = task;
  const words = useWords(lifeWords).closed;
  const when = useWhen();
  const by = useMember(last?.by);
  const asker = useMember(task.createdBy);
  const isTold =
    state === 'declined' || state === 'withdrawn' || state === 'cancelled' || state === 'done';
  if (!isTold || !last || !by) return null;
  return (
    <div className="w-full">
      <p className={state === 'done' ? 'font-semibold text-agreed' : 'text-ink'}>
        <Sentence>
          {last.silentDays === undefined
            ? words[state](shortNameOf(by.name), when.at(last.at))
            : words.silent(last.silentDays, when.at(last.at))}
        </Sentence>
        <Said word={last.word} />
      </p>
      {props.mayReopen || !asker || state === 'done' ? null : (
        <p className="text-meta text-ink-3">
          <Sentence>{words.othersReopen(shortNameOf(asker.name))}</Sentence>
        </p>
      )}
    </div>
  );
}
