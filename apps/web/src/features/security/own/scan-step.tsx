import { useEffect, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { plainCode } from '../../identity/code-step.tsx';
import { useTroubleSentence } from '../../identity/identity-trouble.ts';
import { useSubmit } from '../../identity/use-submit.ts';
import { securityWords } from '../security-words.ts';
import { securityClient, type BegunTwoStep } from './security-client.ts';

/** The key goes into the app, as a picture or as text, and a code of the app shows that it is there. */
export function ScanStep(props: {
  readonly begun: BegunTwoStep;
  readonly onOn: () => void;
  readonly onClose: () => void;
}) {
  const { begun, onOn, onClose } = props;
  const words = useWords(securityWords);
  const sentence = useTroubleSentence();
  const [code, setCode] = useState('');
  const key = new URL(begun.totpURI).searchParams.get('secret') ?? '';
  const { busy, trouble, submit } = useSubmit(async () => {
    await securityClient.turnOn(plainCode(code));
    onOn();
  });
  return (
    <Dialog isOpen onClose={onClose} role="alertdialog" title={words.scanTitle}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') void submit();
        }}
      >
        <p>{words.scanHelp}</p>
        <QrPicture text={begun.totpURI} label={words.qr} />
        <div className="grid gap-1.5">
          <p className="text-small font-semibold text-ink">{words.key}</p>
          <p dir="ltr" className="font-mono text-ui text-ink select-all rtl-page:text-end">
            {key.replace(/(.{4})(?=.)/g, '$1 ')}
          </p>
          <div>
            <Button
              size="small"
              icon="copy"
              onPress={() => void copyText(key).then(() => toasts.show({ text: words.copied }))}
            >
              {words.copyKey}
            </Button>
          </div>
        </div>
        <TextField
          autoFocus
          label={words.code}
          holds="token"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" type="submit" isPending={busy}>
            {words.turnOn}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Dark on light whatever the theme, with the margin that readers need. */
function QrPicture(props: { readonly text: string; readonly label: string }) {
  const [drawn, setDrawn] = useState<{ readonly size: number; readonly path: string }>();
  useEffect(() => {
    let gone = false;
    void import('lean-qr').then(({ generate }) => {
      if (gone) return;
      const code = generate(props.text);
      const cells = Array.from({ length: code.size ** 2 }, (_, at) => {
        const [x, y] = [at % code.size, Math.floor(at / code.size)];
        return code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '';
      });
      setDrawn({ size: code.size, path: cells.join('') });
    });
    return () => {
      gone = true;
    };
  }, [props.text]);
  const margin = 4;
  const side = (drawn?.size ?? 0) + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="aspect-square w-full max-w-[208px] justify-self-center"
    >
      <rect x={-margin} y={-margin} width={side} height={side} rx={2} fill="#fff" />
      <path d={drawn?.path ?? ''} fill="#000" />
    </svg>
  );
}
