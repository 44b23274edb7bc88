import { Refusal } from '@sanad/domain/kernel/refusal';
import { useEffect, useEffectEvent } from 'react';

import { call } from '../../http/call.ts';
import { useMaybeMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { InviteEnding } from './invite-ending.tsx';
import { useEnterWorkspace } from './use-enter-workspace.ts';
import { useRun } from './use-run.ts';
import { workspaceWords } from './workspace-words.ts';

const lookAgainMs = 4_000;

/** Came by a link: the inviter says whether it is the right person. Looks again by itself until there is an answer. */
export function InviteWaiting(props: { readonly token: string; readonly inviter: string }) {
  const { token, inviter } = props;
  const words = useWords(workspaceWords).invite;
  const sentence = useRefusalSentence();
  const enter = useEnterWorkspace();
  const me = useMaybeMe();
  const { trouble, run } = useRun(async () => {
    // Asking twice is asking once: it only tells what the inviter has said meanwhile.
    const answer = await call('acceptInvitation', { params: { token } });
    if (answer.outcome === 'joined') await enter(answer.workspace.id);
  });
  const answered = trouble instanceof Refusal && trouble.code !== 'unavailable';
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void run();
  });
  useEffect(() => {
    if (answered) return;
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [answered]);

  if (answered) {
    return <InviteEnding title={sentence(trouble)}>{words.revokedText(inviter)}</InviteEnding>;
  }
  const unproven = me !== undefined && me !== null && !me.profile.emailVerified;
  return (
    <InviteEnding
      title={words.waits(inviter)}
      action={
        <div className="rows gap-3">
          {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
          <Button icon="reload" onPress={() => void run()}>
            {words.check}
          </Button>
        </div>
      }
    >
      {unproven
        ? `${words.waitsText(inviter)} ${words.alsoConfirm(me.profile.email)}`
        : words.waitsText(inviter)}
    </InviteEnding>
  );
}
