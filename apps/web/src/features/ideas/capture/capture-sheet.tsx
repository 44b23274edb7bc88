import { useNavigate } from '@tanstack/react-router';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { IdeaField } from '../idea-field.tsx';
import { ideasWords } from '../ideas-words.ts';
import { useIdeaActs } from '../use-idea-acts.ts';
import { capturePlace } from './capture-place.ts';
import { whenKept } from './when-kept.ts';

const scrim =
  'fades fixed inset-0 z-(--z-dialog) grid place-items-center overflow-y-auto bg-scrim p-4 ' +
  'phone:items-start phone:p-2';

/** One field, above whatever page: an idea is written down and one goes on. On a phone it stands clear of the keyboard. */
export function CaptureSheet(props: { readonly onClose: () => void }) {
  const { onClose } = props;
  const words = useWords(ideasWords);
  const acts = useIdeaActs(useMe().profile.id);
  const navigate = useNavigate();
  const [text, setText, forget] = useKeptText(capturePlace);

  function keep(): void {
    const client = acts.capture(text);
    if (!client) return;
    forget();
    onClose();
    // Said when it is so, not before.
    void whenKept(client).then((at) => {
      if (at === 'nowhere') {
        keptDraft.keep(capturePlace, text);
        return toasts.show({ text: words.notKept });
      }
      const look = { label: words.look, onAct: () => void navigate({ to: '/ideas' }) };
      toasts.show({ text: at === 'server' ? words.kept : words.keptHere, action: look });
    });
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={scrim}
    >
      <Modal className="w-full max-w-[480px] rounded-page bg-raised shadow-float">
        <Dialog aria-label={words.add} className="rows gap-3 p-4 outline-none">
          <h2 className="text-lead font-semibold">{words.add}</h2>
          <IdeaField text={text} onText={setText} onKeep={keep} onLeave={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
