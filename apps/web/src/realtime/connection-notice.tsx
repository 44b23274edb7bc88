import { useEffect, useState } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { Notice } from '../ui/notice.tsx';
import { liveWords } from './live-words.ts';
import { useSaveState } from './use-live.ts';

/** A short break is no news: only after this long without a connection is it said. */
const offlineAfterMs = 1_500;

/** One notice under the top bar while there is no connection; editing goes on. */
export function ConnectionNotice() {
  const words = useWords(liveWords).offline;
  const state = useSaveState();
  const down = state.kind === 'offline';
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!down) {
      setShown(false);
      return undefined;
    }
    const timer = setTimeout(() => setShown(true), offlineAfterMs);
    return () => clearTimeout(timer);
  }, [down]);

  if (!shown || state.kind !== 'offline') return null;
  const kept = state.pending === 0 ? words.nothing : words.kept(state.pending);
  return (
    <div className="flex-none px-3.5 pt-2.5 phone:px-2.5">
      <Notice kind="risk">{state.durable ? kept : words.notKept}</Notice>
    </div>
  );
}
