import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useTroubleSentence } from '../../identity/identity-trouble.ts';
import { addPasskey } from '../../identity/passkeys.ts';
import { useSubmit } from '../../identity/use-submit.ts';
import type { SecurityMessages } from '../messages.en.ts';
import { securityWords } from '../security-words.ts';
import { CodesStep } from './codes-step.tsx';
import type { SecurityDeed } from './deed.ts';
import { ScanStep } from './scan-step.tsx';
import { securityClient, type BegunTwoStep } from './security-client.ts';

/** One change: the password once more, and what it needs besides. */
export function DeedDialog(props: { readonly deed: SecurityDeed; readonly onClose: () => void }) {
  const { deed, onClose } = props;
  const words = useWords(securityWords);
  const sentence = useTroubleSentence();
  const [password, setPassword] = useState('');
  const [name, setName] = useState('name' in deed ? deed.name : words.nameStart);
  const [begun, setBegun] = useState<BegunTwoStep>();
  const [codes, setCodes] = useState<readonly string[]>();

  function done(text: string): void {
    toasts.show({ text });
    onClose();
  }

  async function carryOut(): Promise<void> {
    switch (deed.kind) {
      case 'set-up':
        return setBegun(await securityClient.begin(password));
      case 'codes':
        return setCodes(await securityClient.newCodes(password));
      case 'off':
        await securityClient.turnOff(password);
        return done(words.isOff);
      case 'add':
        return (await addPasskey(name.trim())) ? done(words.isAdded) : undefined;
      case 'rename':
        await securityClient.rename(deed.id, name.trim());
        return done(words.isRenamed);
      case 'remove':
        await securityClient.remove(deed.id);
        return done(words.isRemoved);
    }
  }

  const { busy, trouble, submit } = useSubmit(async () => {
    await call('confirmPassword', { body: { password } });
    await carryOut();
  });

  if (codes !== undefined) return <CodesStep codes={codes} onClose={onClose} />;
  if (begun !== undefined)
    return <ScanStep begun={begun} onOn={() => setCodes(begun.backupCodes)} onClose={onClose} />;

  const named = deed.kind === 'add' || deed.kind === 'rename';
  return (
    <Dialog isOpen onClose={onClose} title={titleOf(deed, words)}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '' && (!named || name.trim() !== '')) void submit();
        }}
      >
        <p>{textOf(deed, words)}</p>
        {named ? (
          <TextField
            label={words.name}
            help={words.nameHelp}
            maxLength={60}
            value={name}
            onChange={setName}
          />
        ) : null}
        <PasswordField
          autoFocus
          label={words.password}
          name="password"
          autoComplete="current-password"
          showLabel={words.show}
          hideLabel={words.hide}
          value={password}
          onChange={setPassword}
        />
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <div className="flex flex-wrap gap-2">
          <Button
            kind={deed.kind === 'off' || deed.kind === 'remove' ? 'danger' : 'primary'}
            type="submit"
            isPending={busy}
          >
            {goOf(deed, words)}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

type Words = SecurityMessages;

function titleOf(deed: SecurityDeed, words: Words): string {
  if (deed.kind === 'off') return words.offTitle;
  if (deed.kind === 'remove') return words.removeTitle(deed.name);
  return words.passwordTitle;
}

function textOf(deed: SecurityDeed, words: Words): string {
  if (deed.kind === 'off') return words.offText;
  if (deed.kind === 'remove') return words.removeText;
  return words.passwordHelp;
}

function goOf(deed: SecurityDeed, words: Words): string {
  if (deed.kind === 'off') return words.switchOff;
  if (deed.kind === 'remove') return words.remove;
  if (deed.kind === 'rename') return words.rename;
  return words.go;
}
