import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { EmailField } from '../../ui/email-field.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { looksLikeEmail } from './check-field.ts';
import { identityClient } from './identity-client.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { Outcome } from './outcome.tsx';
import { Solo } from './solo.tsx';
import { useSubmit } from './use-submit.ts';

export function ForgotPage() {
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  usePageTitle(words.forgot.title);

  const { busy, trouble, submit } = useSubmit(async () => {
    await identityClient.requestReset(email.trim());
    setSent(true);
  });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (looksLikeEmail(email)) void submit();
  }

  const back = (
    <Link to="/sign-in" className={buttonLook('plain')}>
      {words.forgot.back}
    </Link>
  );
  return (
    <Solo>
      {sent ? (
        <Outcome heading={words.forgot.sentHeading} action={back}>
          <Sentence>{words.forgot.sentText(email.trim())}</Sentence>
        </Outcome>
      ) : (
        <>
          <h1 className="text-display-tight">{words.forgot.heading}</h1>
          <p className="mt-1.5 mb-5.5 text-lead text-ink-2">{words.forgot.lead}</p>
          <form className="rows gap-4" noValidate onSubmit={onSubmit}>
            <EmailField
              label={words.email}
              value={email}
              onChange={setEmail}
              error={tried && !looksLikeEmail(email) ? words.errors.email : undefined}
            />
            {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
            <div className="mt-1 flex flex-wrap gap-2">
              <Button kind="primary" type="submit" isPending={busy}>
                {words.forgot.act}
              </Button>
              {back}
            </div>
          </form>
        </>
      )}
    </Solo>
  );
}
