import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';

import { meQuery } from '../../http/me.ts';
import { pageFacts } from '../../http/page-facts.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmailField } from '../../ui/email-field.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { lazyPiece } from '../../ui/lazy-piece.tsx';
import { NativeCheckbox } from '../../ui/native-checkbox.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { looksLikeEmail } from './check-field.ts';
import { DemoDoor } from './demo-door.tsx';
import { identityClient } from './identity-client.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { PasskeyDoor } from './passkey-door.tsx';
import { Solo } from './solo.tsx';
import { useSubmit } from './use-submit.ts';

const CodeStep = lazyPiece(async () => (await import('./code-step.tsx')).CodeStep);

export function SignInPage() {
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next, ended } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  /** Facts, not sentences: the language may change while they stand. */
  const [missing, setMissing] = useState({ email: false, password: false });
  usePageTitle(words.signIn.title);

  const { busy, trouble, submit } = useSubmit(async () => {
    if (await identityClient.signIn(email.trim(), password, shared)) setAsksCode(true);
    else await enter();
  });

  async function enter(): Promise<void> {
    // A page that begins behind the wall: this one has kept already what it was asked to.
    if (shared) return location.assign(next ?? '/');
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: next ?? '/', replace: true });
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const found = { email: !looksLikeEmail(email), password: password === '' };
    setMissing(found);
    if (!found.email && !found.password) void submit();
  }

  if (asksCode) {
    return (
      <Solo>
        <CodeStep shared={shared} onIn={enter} onAgain={() => setAsksCode(false)} />
      </Solo>
    );
  }
  return (
    <Solo
      footer={
        <>
          {words.signIn.newHere}{' '}
          <Link to="/sign-up" search={next === undefined ? {} : { next }} className="link">
            {words.signIn.create}
          </Link>
        </>
      }
    >
      {ended === undefined ? null : (
        <p role="status" className="mb-5.5 text-ui text-ink-2">
          {words.signIn.ended}
        </p>
      )}
      <h1 className="text-display-tight mb-5.5">{words.signIn.heading}</h1>
      <form className="rows gap-4" noValidate onSubmit={onSubmit}>
        <EmailField
          label={words.email}
          value={email}
          onChange={setEmail}
          error={missing.email ? words.errors.email : undefined}
        />
        <PasswordField
          label={words.password}
          name="password"
          autoComplete="current-password"
          showLabel={words.showPassword}
          hideLabel={words.hidePassword}
          aside={
            <Link to="/forgot" className="link text-meta">
              {words.signIn.forgot}
            </Link>
          }
          value={password}
          onChange={setPassword}
          error={missing.password ? words.errors.passwordMissing : undefined}
        />
        <NativeCheckbox isSelected={shared} onChange={setShared}>
          <span>
            {words.signIn.shared}
            {shared ? (
              <span className="block text-small text-ink-2">{words.signIn.sharedHelp}</span>
            ) : null}
          </span>
        </NativeCheckbox>
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <Button kind="primary" size="large" type="submit" isPending={busy} className="mt-1">
          {words.signIn.act}
        </Button>
      </form>
      <PasskeyDoor shared={shared} onIn={enter} />
      {pageFacts.demo ? <DemoDoor /> : null}
    </Solo>
  );
}
