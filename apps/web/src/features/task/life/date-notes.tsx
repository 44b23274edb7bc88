import type { Instant } from '@sanad/domain/kernel/instant';
import type { DateView } from '@sanad/domain/task/life/date-view';
import { isLate } from '@sanad/domain/task/life/lateness';
import { isOwnTask } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMember } from '../../../realtime/session/use-live.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { Note } from './life-notes.tsx';
import { lifeWords } from './life-words.ts';
import type { Parties } from './use-parties.ts';
import { useWhen } from './use-when.ts';

interface NotesProps {
  readonly standing: Standing;
  readonly view: DateView;
  readonly parties: Parties;
}

/** Below a date: the word that came with it, and what counts until it is answered. */
export function DateNotes({ standing, view, parties }: NotesProps) {
  const words = useWords(lifeWords);
  const isOpen = view.is === 'asked' || view.is === 'counter';
  const proposal = isOpen ? view.proposal : null;
  const by = useMember(proposal?.by);
  return (
    <>
      <LateNote standing={standing} />
      {proposal && proposal.word !== '' && by ? (
        <Note>
          <Sentence>
            {by.userId === parties.me
              ? words.yourWord(proposal.word)
              : words.said(shortNameOf(by.name), proposal.word)}
          </Sentence>
        </Note>
      ) : null}
      {view.is === 'counter' && view.isAgreed ? (
        <Note>
          <Stands view={view} parties={parties} />
        </Note>
      ) : null}
    </>
  );
}

/** "Wednesday stands until you answer." */
function Stands(props: {
  readonly view: Extract<DateView, { is: 'counter' }>;
  readonly parties: Parties;
}) {
  const { view, parties } = props;
  const words = useWords(lifeWords).stands;
  const when = useWhen();
  if (!view.stands) return words.none;
  const day = when.day(view.stands, view.proposal.due);
  const answers = view.by === 'asker' ? parties.doer : parties.asker;
  if (!answers) return null;
  const isMine = answers.userId === parties.me;
  return (
    <Sentence>
      {isMine ? words.untilYou(day) : words.until(day, shortNameOf(answers.name))}
    </Sentence>
  );
}

function LateNote({ standing }: { readonly standing: Standing }) {
  const words = useWords(lifeWords);
  const now = useMinute();
  const { task, state, people } = standing;
  const isOwn = isOwnTask(task, people);
  if (!isLate(task, state, { now: now as Instant, isOwn })) return null;
  return (
    <Note icon="alarm-clock" ink="text-late">
      {words.late}
    </Note>
  );
}
