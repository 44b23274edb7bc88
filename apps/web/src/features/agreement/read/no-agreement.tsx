import type { Engagement } from '@sanad/protocol/http/agreement';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { relativeTime } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/content-state.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { agreementWords } from '../agreement-words.ts';
import type { AgreementAtHand } from '../use-agreement.ts';

/** Nothing was proposed yet: the assistant's terms come first, and the client's side may ask for them. */
export function NoAgreement(props: {
  readonly agreement: Engagement;
  readonly ask: AgreementAtHand['ask'];
  readonly onPropose: () => void;
}) {
  const { agreement, ask, onPropose } = props;
  const { part, askedAt, assistant } = agreement;
  const words = useWords(agreementWords);
  const say = words.empty;
  const why = useRefusalSentence();
  const { locale } = useLanguage();
  const now = useMinute();
  const [busy, setBusy] = useState(false);
  async function press(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await ask();
      toasts.show({ text: words.asked });
    } catch (error) {
      toasts.show({ text: why(error) });
    } finally {
      setBusy(false);
    }
  }
  if (part === 'reader') return <EmptyState title={say.reader}>{say.readerHelp}</EmptyState>;
  if (part === 'assistant')
    return (
      <EmptyState
        title={say.assistant}
        action={
          <Button kind="primary" onPress={onPropose}>
            {say.propose}
          </Button>
        }
      >
        {askedAt === null ? '' : `${say.askedYou} `}
        {say.assistantHelp}
      </EmptyState>
    );
  return (
    <EmptyState
      title={<Sentence>{say.client(assistant.name)}</Sentence>}
      action={
        <span className="flex flex-wrap gap-2">
          {askedAt === null ? (
            <Button kind="primary" isPending={busy} onPress={() => void press()}>
              {say.ask}
            </Button>
          ) : null}
          <Button onPress={onPropose}>{say.propose}</Button>
        </span>
      }
    >
      {askedAt === null
        ? say.clientHelp
        : say.askedHelp(relativeTime(locale, Math.min(askedAt, now), now))}
    </EmptyState>
  );
}
