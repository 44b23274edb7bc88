import type { ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { templateWords } from './template-words.ts';

/** What is about to be made or moved, seen before it is: one button does it, the other leaves all as it was. */
export function PreviewDialog(props: {
  readonly title: ReactNode;
  readonly action: string;
  readonly isReady: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, action, isReady, onAct, onClose } = props;
  const words = useWords(templateWords);
  return (
    <Dialog
      isOpen
      size="wide"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isDisabled={!isReady} onPress={onAct}>
            {action}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <div className="rows gap-4 pt-1.5">{props.children}</div>
    </Dialog>
  );
}
