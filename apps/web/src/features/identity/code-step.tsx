import { useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { identityClient } from './identity-client.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { useSubmit } from './use-submit.ts';

/** The step after the password, where somebody has switched it on. */
export function CodeStep(props: {
  readonly shared: boolean;
  readonly onIn: () => Promise<void>;
  readonly onAgain: () => void;
}) {
  const words = useWords(identityWords).signIn;
  const sentence = useTroubleSentence();
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const isApp = kind === 'app';
  const { busy, trouble, submit } = useSubmit(async () => {
    await identityClient.giveCode(kind, plainCode(code), props.shared);
    await props.onIn();
  });
  return (
    <>
      <h1 className="text-display-tight mb-5.5">{words.codeHeading}</h1>
      <form
        className="rows gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') void submit();
        }}
      >
        <TextField
          key={kind}
          autoFocus
          label={isApp ? words.code : words.recovery}
          {...(isApp ? {} : { help: words.recoveryHelp })}
          autoComplete={isApp ? 'one-time-code' : 'off'}
          inputMode={isApp ? 'numeric' : 'text'}
          value={code}
          onChange={setCode}
          holds="token"
        />
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <Button kind="primary" size="large" type="submit" isPending={busy} className="mt-1">
          {words.act}
        </Button>
      </form>
      <div className="mt-5 grid justify-items-start gap-2.5 text-ui">
        <button
          type="button"
          className="link"
          onClick={() => {
            setKind(isApp ? 'recovery' : 'app');
            setCode('');
          }}
        >
          {isApp ? words.useRecovery : words.useApp}
        </button>
        <button type="button" className="link" onClick={props.onAgain}>
          {words.again}
        </button>
        <HelpLink page="locked-out">{words.lost}</HelpLink>
      </div>
    </>
  );
}

const arabicZero = '٠'.charCodeAt(0);
const persianZero = '۰'.charCodeAt(0);

/** As the server reads it, from whatever keyboard: Latin digits, and no spaces between them. */
export function plainCode(code: string): string {
  return code
    .replace(/\s/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - arabicZero))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - persianZero));
}
