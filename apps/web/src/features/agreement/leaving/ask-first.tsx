import { useState, type ReactNode } from 'react';

import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';

/** The one question before a step that crosses people; the safe way has the focus. */
export function AskFirst(props: {
  readonly title: ReactNode;
  readonly act: string;
  readonly keep: string;
  readonly children: ReactNode;
  readonly onAct: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { onAct, onClose } = props;
  const why = useRefusalSentence();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  async function act(): Promise<void> {
    setBusy(true);
    try {
      await onAct();
      onClose();
    } catch (error) {
      setTrouble(error);
      setBusy(false);
    }
  }
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onClose}
      title={props.title}
      actions={
        <>
          <Button kind="danger" isPending={busy} onPress={() => void act()}>
            {props.act}
          </Button>
          <Button autoFocus onPress={onClose}>
            {props.keep}
          </Button>
        </>
      }
    >
      {props.children}
      {trouble === undefined ? null : (
        <div className="mt-3">
          <FieldMessage error={why(trouble)} />
        </div>
      )}
    </Dialog>
  );
}
