import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { securityWords } from '../security-words.ts';

/** The ten codes, this once. */
export function CodesStep(props: {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}) {
  const words = useWords(securityWords);
  const text = props.codes.join('\n');

  function save(): void {
    const blob = new Blob([`${words.file}\n\n${text}\n`], { type: 'text/plain;charset=utf-8' });
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = 'sanad-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={props.onClose}
      title={words.codesTitle}
      actions={
        <>
          <Button kind="primary" onPress={save}>
            {words.download}
          </Button>
          <Button
            icon="copy"
            onPress={() => void copyText(text).then(() => toasts.show({ text: words.copied }))}
          >
            {words.copyCodes}
          </Button>
          <Button kind="quiet" onPress={props.onClose}>
            {words.saved}
          </Button>
        </>
      }
    >
      <p>{words.codesHelp}</p>
      <ol
        dir="ltr"
        className="mt-3 grid grid-cols-2 gap-x-4 gap-y-1.5 rounded-task bg-paper px-4 py-3 font-mono text-ui text-ink"
      >
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </Dialog>
  );
}
