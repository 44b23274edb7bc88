import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { identityClient } from './identity-client.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { useSubmit } from './use-submit.ts';

export function ResendVerification(props: { readonly email: string }) {
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const { busy, trouble, submit } = useSubmit(async () => {
    await identityClient.sendVerification(props.email);
    toasts.show({ text: words.verify.sent });
  });
  return (
    <div className="grid justify-items-start gap-2">
      <Button icon="mail" isPending={busy} onPress={() => void submit()}>
        {words.verify.again}
      </Button>
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
    </div>
  );
}
