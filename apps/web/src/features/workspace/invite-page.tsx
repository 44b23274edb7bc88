import { Refusal } from '@sanad/domain/kernel/refusal';
import type { InvitationPreview } from '@sanad/protocol/http/workspace';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { call } from '../../http/call.ts';
import { useMaybeMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { Halves } from '../../ui/halves.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { Wordmark } from '../../ui/mark.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SoloPage } from '../../ui/solo-page.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { InviteAccept } from './invite-accept.tsx';
import { InviteEnding } from './invite-ending.tsx';
import { InviteSeat } from './invite-seat.tsx';
import { InviteWaiting } from './invite-waiting.tsx';
import { InviterHalf } from './inviter-half.tsx';
import { workspaceWords } from './workspace-words.ts';

/**
 * One page of two halves: the inviter's and an empty seat. What a link shows before there is an account. It
 * speaks the language of the guest's own device: the inviter chose that of the mail and of nothing else.
 */
export function InvitePage() {
  const words = useWords(workspaceWords);
  const { token } = useParams({ from: '/invite/$token' });
  const me = useMaybeMe();
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call('previewInvitation', { params: { token } }, signal),
    retry: false,
  });
  usePageTitle(words.invite.title);

  return (
    <SoloPage
      start={<Wordmark name={words.product} />}
      footer={
        <>
          <span>{words.invite.footer}</span>
          <HelpLink>{words.help}</HelpLink>
        </>
      }
    >
      {preview.error !== null ? (
        <MissingInvitation error={preview.error} again={() => void preview.refetch()} />
      ) : preview.data === undefined || me === undefined ? null : (
        <Invitation token={token} preview={preview.data} />
      )}
    </SoloPage>
  );
}

function Invitation(props: { readonly token: string; readonly preview: InvitationPreview }) {
  const words = useWords(workspaceWords).invite;
  const { token, preview } = props;
  const [asked, setAsked] = useState(false);
  const [declined, setDeclined] = useState(false);
  const inviter = shortNameOf(preview.inviterName);

  return (
    <Halves
      hue={preview.inviterHue}
      first={<InviterHalf preview={preview} />}
      second={
        declined ? (
          <InviteEnding title={words.declined(inviter)}>{words.declinedText}</InviteEnding>
        ) : preview.state === 'waits' || asked ? (
          <InviteWaiting token={token} inviter={inviter} />
        ) : preview.state === 'expired' ? (
          <InviteEnding title={words.expired}>{words.expiredText(inviter)}</InviteEnding>
        ) : preview.state === 'revoked' ? (
          <InviteEnding title={words.revoked}>{words.revokedText(inviter)}</InviteEnding>
        ) : preview.state === 'used' ? (
          <InviteEnding
            title={words.used}
            action={
              <Link to="/sign-in" className={buttonLook('plain')}>
                {words.signIn}
              </Link>
            }
          >
            {words.usedText}
          </InviteEnding>
        ) : (
          <>
            <InviteSeat preview={preview} />
            <InviteAccept
              token={token}
              preview={preview}
              onWaits={() => setAsked(true)}
              onDeclined={() => setDeclined(true)}
            />
          </>
        )
      }
    />
  );
}

function MissingInvitation(props: { readonly error: Error; readonly again: () => void }) {
  const words = useWords(workspaceWords);
  const sentence = useRefusalSentence();
  const code = props.error instanceof Refusal ? props.error.code : undefined;
  const missing = code === 'not_found' || code === 'bad_request';
  return (
    <div role="alert" className="grid max-w-[44ch] justify-items-start gap-3">
      <h1 className="text-display-tight">
        {code === 'invitation_waits' ? words.invite.notYet : words.invite.missing}
      </h1>
      <p className="text-lead text-ink-2">
        {missing ? words.invite.missingText : sentence(props.error)}
      </p>
      <div className="mt-3">
        {missing ? (
          <Link to="/" className={buttonLook('plain')}>
            {words.invite.toStart}
          </Link>
        ) : (
          <Button onPress={props.again}>{words.tryAgain}</Button>
        )}
      </div>
    </div>
  );
}
