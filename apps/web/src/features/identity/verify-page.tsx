import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { meQuery, useMaybeMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { identityClient } from './identity-client.ts';
import { identityWords } from './identity-words.ts';
import { Outcome } from './outcome.tsx';
import { ResendVerification } from './resend-verification.tsx';
import { Solo } from './solo.tsx';

/** Where the mail's link leads; without a token it says where to look. */
export function VerifyPage() {
  const words = useWords(identityWords);
  const queries = useQueryClient();
  const { token } = useSearch({ from: '/verify' });
  const [state, setState] = useState<'working' | 'done' | 'failed'>('working');
  const begun = useRef(false);
  const me = useMaybeMe();
  usePageTitle(words.verify.title);

  useEffect(() => {
    if (token === undefined || begun.current) return;
    begun.current = true;
    identityClient
      .verify(token)
      .then(() => setState('done'))
      .catch(() => setState('failed'))
      .finally(() => void queries.invalidateQueries(meQuery));
  }, [token, queries]);

  const go = (
    <Link to="/" className={buttonLook('primary')}>
      {words.verify.go}
    </Link>
  );
  const again =
    me === undefined || me === null || me.profile.emailVerified ? (
      go
    ) : (
      <ResendVerification email={me.profile.email} />
    );

  return (
    <Solo>
      {token === undefined ? (
        <Outcome heading={words.verify.waitHeading} action={again}>
          {me === undefined || me === null ? (
            words.verify.waitGuest
          ) : (
            <Sentence>{words.verify.waitText(me.profile.email)}</Sentence>
          )}
        </Outcome>
      ) : state === 'working' ? (
        <p role="status" className="text-lead text-ink-2">
          {words.verify.working}
        </p>
      ) : state === 'done' ? (
        <Outcome heading={words.verify.doneHeading} action={go}>
          {words.verify.doneText}
        </Outcome>
      ) : (
        <Outcome heading={words.verify.failedHeading} action={again}>
          {words.verify.failedText}
        </Outcome>
      )}
    </Solo>
  );
}
