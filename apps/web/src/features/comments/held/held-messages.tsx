import type { HeldRecord } from '@sanad/domain/person/record';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { commentsWords } from '../comments-words.ts';
import { useTalkDesk } from '../talk-desk.ts';
import { HeldRow } from './held-row.tsx';
import { useRefusedHolds } from './use-refused-holds.ts';

/** At the end of a thread: what its reader has sent and everybody else does not have yet. */
export function HeldMessages(props: {
  readonly taskId: string;
  readonly held: readonly HeldRecord[];
}) {
  const { taskId, held } = props;
  const words = useWords(commentsWords).held;
  const desk = useTalkDesk(taskId);
  const focused = useRef<string | undefined>(undefined);
  const before = useRef(held.length);
  const [said, setSaid] = useState('');
  useRefusedHolds(taskId);

  useEffect(() => {
    if (held.length > before.current) {
      setSaid(words.said);
      desk.wanted.set({ messageId: null });
    } else if (held.length === 0) setSaid('');
    before.current = held.length;
    // What had the focus went out: it does not fall to the top of the page.
    const isGone = focused.current !== undefined && !held.some(({ id }) => id === focused.current);
    if (isGone && document.activeElement === document.body) desk.writing.set({});
    if (isGone) focused.current = undefined;
  }, [held, desk, words]);

  return (
    <>
      {held.length === 0 ? null : (
        <ol aria-label={words.title} className="rows">
          {held.map((each) => (
            <li key={each.id} data-held-id={each.id} onFocus={() => (focused.current = each.id)}>
              <HeldRow held={each} />
            </li>
          ))}
        </ol>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}
