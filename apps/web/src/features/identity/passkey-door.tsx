import { pageFacts } from '../../http/page-facts.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { useSubmit } from './use-submit.ts';

/** An address that is a number, or plain http elsewhere than on this machine, has no passkeys. */
export const hasPasskeys =
  'PublicKeyCredential' in globalThis &&
  // Browsers of before 2025 have them in another shape.
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  !/^[\d.]+$|:/.test(location.hostname);

/** Signing in without a password. Its code comes when somebody presses. */
export function PasskeyDoor(props: {
  readonly shared: boolean;
  readonly onIn: () => Promise<void>;
}) {
  const words = useWords(identityWords).signIn;
  const sentence = useTroubleSentence();
  const { busy, trouble, submit } = useSubmit(async () => {
    const { enterByPasskey } = await import('./passkeys.ts');
    if (await enterByPasskey(props.shared)) await props.onIn();
  });
  if (!hasPasskeys || pageFacts.kept) return null;
  return (
    <div className="mt-3 grid gap-2">
      <Button icon="key" isPending={busy} onPress={() => void submit()}>
        {words.passkey}
      </Button>
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
    </div>
  );
}
