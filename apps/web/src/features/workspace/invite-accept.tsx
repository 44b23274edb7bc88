import type { InvitationPreview } from '@sanad/protocol/http/workspace';
import { Link } from '@tanstack/react-router';

import { call } from '../../http/call.ts';
import { useMaybeMe } from '../../http/me.ts';
import type { AnswerOf } from '../../http/routes.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { zoneOfBrowser } from '../../i18n/city.ts';
import { longDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { InviteSignUp } from './invite-sign-up.tsx';
import { useEnterWorkspace } from './use-enter-workspace.ts';
import { useRun } from './use-run.ts';
import { workspaceWords } from './workspace-words.ts';

/** Taking the seat: as whoever is signed in, or with a new account made on this page. */
export function InviteAccept(props: {
  readonly token: string;
  readonly preview: InvitationPreview;
  readonly onWaits: () => void;
  readonly onDeclined: () => void;
}) {
  const { token, preview, onWaits, onDeclined } = props;
  const words = useWords(workspaceWords).invite;
  const sentence = useRefusalSentence();
  const { locale } = useLanguage();
  const enterWorkspace = useEnterWorkspace();
  const me = useMaybeMe();

  async function enter(answer: AnswerOf<'acceptInvitation'>): Promise<void> {
    if (answer.outcome === 'waits') {
      onWaits();
      return;
    }
    await enterWorkspace(answer.workspace.id);
  }

  const accept = useRun(async () => enter(await call('acceptInvitation', { params: { token } })));
  const decline = useRun(async () => {
    await call('declineInvitation', { params: { token } });
    onDeclined();
  });
  const trouble = accept.trouble ?? decline.trouble;
  const inviter = shortNameOf(preview.inviterName);
  const next = `/invite/${token}`;
  const mine =
    me !== undefined &&
    me !== null &&
    (preview.email === null || preview.email.toLowerCase() === me.profile.email.toLowerCase());

  return (
    <div className="rows gap-4">
      {me === undefined || me === null ? (
        <InviteSignUp token={token} preview={preview} onEntered={enter} />
      ) : mine && preview.email !== null && !me.profile.emailVerified ? (
        <div role="status" className="rows gap-3">
          <p>
            <Sentence>{words.confirmFirst(preview.email)}</Sentence>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" isPending={accept.busy} onPress={() => void accept.run()}>
              {words.confirmed}
            </Button>
            <Link to="/verify" className={buttonLook('plain')}>
              {words.resend}
            </Link>
          </div>
        </div>
      ) : mine ? (
        <Button
          kind="primary"
          size="large"
          isPending={accept.busy}
          onPress={() => void accept.run()}
        >
          <Sentence>{words.acceptAs(me.profile.name)}</Sentence>
        </Button>
      ) : (
        <div role="alert" className="grid gap-1">
          <h2 className="text-lead font-semibold">{words.wrong}</h2>
          <p className="text-ink-2">
            <Sentence>{words.wrongText(preview.email ?? '')}</Sentence>
          </p>
        </div>
      )}
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
      <p className="text-small text-ink-2">
        {me === undefined || me === null ? words.have : words.otherAccount}{' '}
        <Link to="/sign-in" search={{ next }} className="link">
          {me === undefined || me === null ? words.signIn : words.switchAccount}
        </Link>
      </p>
      <p className="mt-1 text-meta text-ink-3">
        {words.until(longDay(locale, zoneOfBrowser(), preview.expiresAt))} {words.notYou}{' '}
        <button type="button" className="link" onClick={() => void decline.run()}>
          <Sentence>{words.tell(inviter)}</Sentence>
        </button>
      </p>
    </div>
  );
}
