import { Refusal } from '@sanad/domain/kernel/refusal';
import type { InvitationPreview } from '@sanad/protocol/http/workspace';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

import { call } from '../../http/call.ts';
import { meQuery } from '../../http/me.ts';
import type { AnswerOf } from '../../http/routes.ts';
import { zoneOfBrowser } from '../../i18n/city.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmailField } from '../../ui/email-field.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { LockedField } from '../../ui/locked-field.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { looksLikeEmail } from './looks-like-email.ts';
import { useRun } from './use-run.ts';
import { workspaceWords } from './workspace-words.ts';

const passwordLeast = 10;

/** The account is made here and the seat taken in one go. */
export function InviteSignUp(props: {
  readonly token: string;
  readonly preview: InvitationPreview;
  readonly onEntered: (answer: AnswerOf<'signUpWithInvitation'>) => Promise<void>;
}) {
  const { token, preview, onEntered } = props;
  const all = useWords(workspaceWords);
  const words = all.invite;
  const sentence = useRefusalSentence();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const [name, setName] = useState(preview.inviteeName);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const mailed = preview.email !== null;
  const nameOk = name.trim() !== '';
  const emailOk = mailed || looksLikeEmail(email);
  const passwordOk = password.length >= passwordLeast;

  const { busy, trouble, run } = useRun(async () => {
    try {
      const answer = await call('signUpWithInvitation', {
        params: { token },
        body: {
          name: name.trim(),
          ...(mailed ? {} : { email: email.trim() }),
          password,
          zone: zoneOfBrowser(),
          language,
        },
      });
      await onEntered(answer);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'email_unverified') throw error;
      // A copied link proves no mailbox: the account is made and signed in, its address is confirmed next.
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    }
  });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (nameOk && emailOk && passwordOk) void run();
  }

  return (
    <form noValidate onSubmit={onSubmit} className="rows gap-4">
      <TextField
        label={words.nameLabel(shortNameOf(preview.inviterName))}
        name="name"
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={setName}
        error={tried && !nameOk ? words.nameNeeded : undefined}
      />
      {preview.email === null ? (
        <EmailField
          label={words.email}
          value={email}
          onChange={setEmail}
          error={tried && !emailOk ? all.inviting.emailWrong : undefined}
        />
      ) : (
        <LockedField label={words.email} value={preview.email} help={words.emailLocked} />
      )}
      <PasswordField
        label={words.password}
        name="password"
        autoComplete="new-password"
        showLabel={words.showPassword}
        hideLabel={words.hidePassword}
        value={password}
        onChange={setPassword}
        {...(tried && !passwordOk ? { error: words.passwordRule } : { help: words.passwordRule })}
      />
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
      <Button kind="primary" size="large" type="submit" isPending={busy} className="mt-1">
        {words.accept}
      </Button>
    </form>
  );
}
