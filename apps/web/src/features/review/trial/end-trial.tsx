import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { reviewWords } from '../review-words.ts';
import { useStep } from '../use-step.ts';

/** Ending it opens its review, and is asked twice: there is no way back. */
export function EndTrial({ end }: { readonly end: () => Promise<void> }) {
  const words = useWords(reviewWords);
  const say = words.trial;
  const why = useRefusalSentence();
  const offline = useOffline();
  const [asks, setAsks] = useState(false);
  const { busy, trouble, run } = useStep();
  return (
    <div className="rows gap-2">
      {asks ? (
        <div role="group" aria-label={say.end} className="flex flex-wrap items-center gap-2">
          <span className="text-ui">{say.endSure}</span>
          <Button
            kind="primary"
            autoFocus
            isPending={busy}
            isDisabled={offline}
            onPress={() => void run(end, say.over)}
          >
            {say.endNow}
          </Button>
          <Button onPress={() => setAsks(false)}>{say.cancel}</Button>
        </div>
      ) : (
        <div>
          <Button kind="quiet" isDisabled={offline} onPress={() => setAsks(true)}>
            {say.end}
          </Button>
        </div>
      )}
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
    </div>
  );
}
