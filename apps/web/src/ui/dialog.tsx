import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

/** In reach however long what stands above them is; down to the edge of what scrolls, which has a padding. */
const actionsLook =
  'sticky -bottom-4 -mx-6 -mt-2 -mb-5.5 flex flex-wrap items-center gap-2 rounded-b-page bg-raised px-6 pt-2 pb-5.5';

/** Only for what cannot be undone or crosses people. The title is the question, the buttons repeat the verb. */
export function Dialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** At the reading start; the safe one carries `autoFocus`. */
  readonly actions?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 'narrow' | 'wide';
}) {
  const { size = 'narrow', role = 'dialog' } = props;
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable={role === 'dialog'}
      className="fades fixed inset-0 z-(--z-dialog) grid place-items-center overflow-y-auto bg-scrim p-4"
    >
      <Modal
        className={`w-full rounded-page bg-raised shadow-float ${size === 'wide' ? 'max-w-[560px]' : 'max-w-[424px]'}`}
      >
        <AriaDialog role={role} className="grid gap-4.5 px-6 py-5.5 outline-none">
          <div className="grid gap-1.5">
            <Heading slot="title" className="text-lead font-semibold text-balance">
              {props.title}
            </Heading>
            {props.children === undefined ? null : (
              <div className="text-ui text-ink-2">{props.children}</div>
            )}
          </div>
          {props.actions === undefined ? null : <div className={actionsLook}>{props.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
