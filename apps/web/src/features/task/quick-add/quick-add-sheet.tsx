import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { useWords } from '../../../i18n/language-context.tsx';
import { keptDraft } from '../../../ui/kept-draft.ts';
import type { BegunTask } from './open-quick-add.ts';
import { quickAddWords } from './quick-add-words.ts';
import { QuickAdd } from './quick-add.tsx';

const scrim =
  'fades fixed inset-0 z-(--z-dialog) grid place-items-center overflow-y-auto bg-scrim p-4 ' +
  'phone:items-start phone:p-2';
const place = 'quick add';

/** The line for a new task above whatever page; whoever leaves finds what was begun again. */
export function QuickAddSheet(props: { readonly begun: BegunTask; readonly onClose: () => void }) {
  const { begun, onClose } = props;
  const words = useWords(quickAddWords);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={scrim}
    >
      <Modal className="w-full max-w-[520px] rounded-page bg-raised shadow-float">
        <Dialog aria-label={words.title} className="rows gap-3 p-4 outline-none">
          <h2 className="text-lead font-semibold">{words.title}</h2>
          <QuickAdd
            begun={begun.text === '' ? { ...begun, text: keptDraft.of(place) } : begun}
            onText={(text) => keptDraft.keep(place, text)}
            onAdded={() => {
              keptDraft.forget(place);
              onClose();
            }}
            onLeave={onClose}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
