import type { Terms } from '@sanad/domain/agreement/terms';
import type { Engagement } from '@sanad/protocol/http/agreement';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { agreementWords } from '../agreement-words.ts';
import type { AgreementAtHand } from '../use-agreement.ts';
import { EndPart } from './end-part.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { PayPart } from './pay-part.tsx';
import { ServicesPart } from './services-part.tsx';
import { formOf } from './terms-form.ts';
import { TermsPreview } from './terms-preview.tsx';
import { TimePart } from './time-part.tsx';
import { TrustPart } from './trust-part.tsx';
import { useTermFields } from './use-term-fields.ts';
import { useTermsForm } from './use-terms-form.ts';

const page =
  'mx-auto grid max-w-[1000px] grid-cols-[minmax(0,1fr)_330px] gap-x-12 gap-y-6 px-8 pt-6 pb-12';
const pageOnPhones = 'phone:grid-cols-[minmax(0,1fr)] phone:px-4 phone:pt-4 phone:pb-8';

/** Terms, on one page in five parts; beside them what they say in either language, and what they cost. */
export function ProposeForm(props: {
  readonly agreement: Engagement;
  readonly start: Terms;
  readonly onSend: AgreementAtHand['propose'];
  readonly onClose: () => void;
}) {
  const { agreement, start, onSend, onClose } = props;
  const words = useWords(agreementWords);
  const say = words.form;
  const offline = useOffline();
  const head = useRef<HTMLHeadingElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const { form, change, discard } = useTermsForm(
    `agreement:${agreement.assistant.userId}`,
    formOf(start, agreement.today),
  );
  const fields = useTermFields({ agreement, form, change });
  const { terms } = fields;

  // Who opens the form begins at its head; reading goes on from there.
  useEffect(() => head.current?.focus(), []);

  async function send(): Promise<void> {
    fields.check();
    if (!fields.canSend || busy) return;
    setBusy(true);
    setRefused(undefined);
    try {
      await onSend({ terms, from: form.from ?? agreement.today, seen: agreement.versions.length });
      discard();
      toasts.show({ text: words.proposed });
      onClose();
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <form
        noValidate
        className={`${page} ${pageOnPhones}`}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={sendByButtonOnly}
      >
        <div className="rows gap-8">
          <header>
            <h2 ref={head} tabIndex={-1} className="text-display-tight outline-none">
              {say.title}
            </h2>
            <p className="mt-1 text-ui text-ink-2">{say.help}</p>
          </header>
          <ServicesPart fields={fields} assistant={agreement.assistant} />
          <PayPart fields={fields} />
          <TimePart fields={fields} />
          <TrustPart fields={fields} />
          <EndPart fields={fields} zone={agreement.assistant.zone} />
          <FormTrouble fields={fields} refused={refused} />
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" type="submit" isPending={busy} isDisabled={offline}>
              {say.send}
            </Button>
            <Button onPress={onClose}>{say.cancel}</Button>
            <Button kind="quiet" onPress={discard}>
              {say.discard}
            </Button>
          </div>
        </div>
        <TermsPreview agreement={agreement} terms={terms} />
      </form>
    </div>
  );
}

/** A new line in a field is no yes. */
function sendByButtonOnly(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
