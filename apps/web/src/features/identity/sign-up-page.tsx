import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';

import { meQuery } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { cityOf, zoneOfBrowser } from '../../i18n/city.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmailField } from '../../ui/email-field.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { looksLikeEmail, passwordLeast } from './check-field.ts';
import { identityClient, IdentityRefused } from './identity-client.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { Outcome } from './outcome.tsx';
import { Solo } from './solo.tsx';
import { useSubmit } from './use-submit.ts';

const empty = { name: '', email: '', password: '' };
type Field = keyof typeof empty;

/**
 * A known and an unknown address look alike here: whoever cannot sign in at once is sent to the mail. The language
 * and the time zone are the device's own; both are changed in a moment later.
 */
export function SignUpPage(props: {
  readonly next: string | undefined;
  /** What a new workspace needs besides; without it there is only an account. */
  readonly workspace?: {
    readonly isNamed: boolean;
    readonly fields: (tried: boolean) => ReactNode;
    readonly open: () => Promise<void>;
  };
}) {
  const { next, workspace } = props;
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [person, setPerson] = useState(empty);
  const zone = zoneOfBrowser();
  const [tried, setTried] = useState(false);
  /** Signed in, and the workspace did not come: pressing again asks for that alone. */
  const [isInside, setInside] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const [mailed, setMailed] = useState(false);
  const said = workspace === undefined ? words.signUp.account : words.signUp.workspace;
  usePageTitle(said.title);

  const errors: Partial<Record<Field, string>> = {
    ...(person.name.trim() === '' ? { name: words.errors.name } : {}),
    ...(looksLikeEmail(person.email) ? {} : { email: words.errors.email }),
    ...(person.password.length < passwordLeast
      ? { password: words.errors.passwordShort(passwordLeast) }
      : {}),
  };
  const errorOf = (field: Field) => (left.has(field) ? errors[field] : undefined);
  const bind = (field: Field) => ({
    name: field,
    value: person[field],
    onChange: (value: string) => setPerson((before) => ({ ...before, [field]: value })),
    onBlur: () => {
      if (person[field] !== '') setLeft((before) => new Set([...before, field]));
    },
    error: errorOf(field),
  });

  const { busy, trouble, submit } = useSubmit(async () => {
    if (!isInside && !(await enter())) return setMailed(true);
    setInside(true);
    if (workspace !== undefined) return workspace.open();
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: next ?? '/', replace: true });
  });

  /** False where the address has an account with another password, which is said to its mailbox alone. */
  async function enter(): Promise<boolean> {
    const email = person.email.trim();
    await identityClient.signUp({
      name: person.name.trim(),
      email,
      password: person.password,
      zone,
      language,
    });
    try {
      await identityClient.signIn(email, person.password);
    } catch (error) {
      if (!(error instanceof IdentityRefused)) throw error;
      return false;
    }
    return true;
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setLeft(new Set(['name', 'email', 'password']));
    setTried(true);
    if (Object.keys(errors).length === 0 && workspace?.isNamed !== false) void submit();
  }

  if (mailed) {
    return (
      <Solo>
        <Outcome heading={words.signUp.mailHeading}>
          <Sentence>{words.signUp.mailText(person.email.trim())}</Sentence>
        </Outcome>
      </Solo>
    );
  }
  return (
    <Solo
      footer={
        <>
          {words.signUp.have}{' '}
          <Link to="/sign-in" search={next === undefined ? {} : { next }} className="link">
            {words.signUp.signIn}
          </Link>
        </>
      }
    >
      <h1 className="text-display-tight">{said.heading}</h1>
      <p className="mt-1.5 mb-5.5 text-lead text-ink-2">{said.lead}</p>
      <form className="rows gap-4" noValidate onSubmit={onSubmit}>
        <TextField label={words.signUp.name} autoComplete="name" {...bind('name')} />
        <EmailField label={words.email} {...bind('email')} />
        <PasswordField
          label={words.password}
          autoComplete="new-password"
          showLabel={words.showPassword}
          hideLabel={words.hidePassword}
          help={words.passwordRule}
          {...bind('password')}
        />
        {workspace?.fields(tried)}
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <Button kind="primary" size="large" type="submit" isPending={busy} className="mt-1">
          {said.act}
        </Button>
        <p className="text-meta text-ink-3">
          <Sentence>{words.signUp.clock(cityOf(zone, language))}</Sentence>
        </p>
      </form>
    </Solo>
  );
}
