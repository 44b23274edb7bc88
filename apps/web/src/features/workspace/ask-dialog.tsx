import { Sentence } from '../../i18n/bdi.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { useRun } from './use-run.ts';

/** A question before something that crosses people: the verb in red, the safe way focused. */
export function AskDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly keep: string;
  readonly onAct: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const sentence = useRefusalSentence();
  const { busy, trouble, run } = useRun(props.onAct);
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={props.onClose}
      title={<Sentence>{props.title}</Sentence>}
      actions={
        <>
          <Button kind="danger" isPending={busy} onPress={() => void run()}>
            <Sentence>{props.act}</Sentence>
          </Button>
          <Button autoFocus onPress={props.onClose}>
            <Sentence>{props.keep}</Sentence>
          </Button>
        </>
      }
    >
      <Sentence>{props.text}</Sentence>
      {trouble === undefined ? null : (
        <div className="mt-3">
          <FieldMessage error={sentence(trouble)} />
        </div>
      )}
    </Dialog>
  );
}
