import type { Side } from '@sanad/domain/access/side';
import type { Language } from '@sanad/protocol/http/profile';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { call } from '../../http/call.ts';
import { meQuery, useMaybeMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { Outcome } from './outcome.tsx';
import { Solo } from './solo.tsx';
import { useSubmit } from './use-submit.ts';

/** Opens one side of the sample data; asks first where a real account is signed in. */
export function TryPage(props: {
  readonly side: Side;
  /** The language of the page it was started from: the other side's name has a cookie of its own. */
  readonly wanted?: Language | undefined;
}) {
  const { wanted } = props;
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const shown = useLanguage().language;
  const language = wanted ?? shown;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useMaybeMe();
  const begun = useRef(false);
  usePageTitle(words.demo.title);

  const { busy, trouble, submit } = useSubmit(async () => {
    const { workspaceId } = await call('openDemo', {
      body: { side: props.side, language, startOver: false },
    });
    queries.clear();
    await queries.fetchQuery(meQuery);
    await navigate({ to: '/w/$workspaceId/board', params: { workspaceId }, replace: true });
  });

  const asks = me !== undefined && me !== null && !me.profile.demo;
  useEffect(() => {
    if (me === undefined || asks || begun.current) return;
    begun.current = true;
    void submit();
  });

  return (
    <Solo>
      {trouble !== undefined ? (
        <Outcome
          heading={words.demo.gone}
          action={
            <Button isPending={busy} onPress={() => void submit()}>
              {words.demo.open}
            </Button>
          }
        >
          {sentence(trouble)}
        </Outcome>
      ) : asks ? (
        <Outcome
          heading={words.demo.title}
          action={
            <Button kind="primary" isPending={busy} onPress={() => void submit()}>
              {words.demo.open}
            </Button>
          }
        >
          <Sentence>{words.demo.signedInAs(me.profile.name)}</Sentence>. {words.demo.signedInHelp}
        </Outcome>
      ) : (
        <p role="status" className="text-lead text-ink-2">
          {words.demo.preparing}
        </p>
      )}
    </Solo>
  );
}
