import type { Notice } from '@sanad/protocol/http/notices';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { useMoment } from '../list/use-moment.ts';
import { noticesWords } from '../notices-words.ts';

const dated: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>(['requested', 'dateProposed']);

/** What one says yes to: the date on one's own clock, and the word that came with it; of a delivery its word. */
export function StepFacts(props: { readonly entry: Notice }) {
  const { kind, task, waits } = props.entry;
  const words = useWords(noticesWords).life;
  const moment = useMoment();
  if (!waits || !task) return null;
  const { proposal, word: delivered } = task.life;
  const isDated = dated.has(kind) && proposal !== null;
  const word = isDated ? proposal.word : kind === 'delivered' ? delivered : '';
  return (
    <>
      {isDated ? (
        <p className="text-small font-semibold">
          <Sentence>{proposal.due ? words.by(moment(proposal.due.at)) : words.noDate}</Sentence>
        </p>
      ) : null}
      {word === '' ? null : (
        <OwnWords text={word} className="line-clamp-2 text-small text-ink-2 wrap-anywhere" />
      )}
    </>
  );
}
