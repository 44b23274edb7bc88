import { Link, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { passwordLeast } from './check-field.ts';
import { identityClient, IdentityRefused } from './identity-client.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { Outcome } from './outcome.tsx';
import { Solo } from './solo.tsx';
import { useSubmit } from './use-submit.ts';

export function ResetPage() {
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const { token } = useSearch({ from: '/reset' });
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  usePageTitle(words.reset.title);

  const { busy, trouble, submit } = useSubmit(async () => {
    if (token === undefined) throw new IdentityRefused('dead_link');
    await identityClient.reset(token, password);
    setDone(true);
  });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (password.length >= passwordLeast) void submit();
  }

  if (done) {
    return (
      <Solo>
        <Outcome
          heading={words.reset.doneHeading}
          action={
            <Link to="/sign-in" className={buttonLook('primary')}>
              {words.signIn.act}
            </Link>
          }
        >
          {words.reset.doneText}
        </Outcome>
      </Solo>
    );
  }
  const dead = trouble instanceof IdentityRefused && trouble.trouble === 'dead_link';
  if (dead || token === undefined) {
    return (
      <Solo>
        <Outcome
          heading={words.reset.deadHeading}
          action={
            <Link to="/forgot" className={buttonLook('primary')}>
              {words.reset.another}
            </Link>
          }
        >
          {words.reset.deadText}
        </Outcome>
      </Solo>
    );
  }
  return (
    <Solo>
      <h1 className="text-display-tight">{words.reset.heading}</h1>
      <p className="mt-1.5 mb-5.5 text-lead text-ink-2">{words.reset.lead}</p>
      <form className="rows gap-4" noValidate onSubmit={onSubmit}>
        <PasswordField
          label={words.reset.field}
          name="password"
          autoComplete="new-password"
          showLabel={words.showPassword}
          hideLabel={words.hidePassword}
          help={words.passwordRule}
          value={password}
          onChange={setPassword}
          error={
            tried && password.length < passwordLeast
              ? words.errors.passwordShort(passwordLeast)
              : undefined
          }
        />
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <Button kind="primary" size="large" type="submit" isPending={busy} className="mt-1">
          {words.reset.act}
        </Button>
      </form>
    </Solo>
  );
}
