import { useEffect, useState } from 'react';

import { identityClient } from '../features/identity/identity-client.ts';
import { useWords } from '../i18n/language-context.tsx';
import { useRefusalSentence } from '../i18n/refusal-words.ts';
import { countUnsentEdits, eraseFromDevice } from '../realtime/device/leave-device.ts';
import { liveWords } from '../realtime/live-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toasts } from '../ui/toast-queue.ts';

/** Signing out deletes everything of this person from the device; where edits are unsent it asks first. */
export function SignOut(props: { readonly userId: string; readonly onStay: () => void }) {
  const { userId, onStay } = props;
  const live = useWords(liveWords);
  const sentence = useRefusalSentence();
  const [unsent, setUnsent] = useState<number>();

  async function leave() {
    try {
      await identityClient.signOut();
      await eraseFromDevice(userId);
      // A whole new page: nothing of the person stays in memory.
      location.assign('/sign-in');
    } catch (error) {
      toasts.show({ text: sentence(error) });
      onStay();
    }
  }

  useEffect(() => {
    let gone = false;
    void countUnsentEdits(userId).then((count) => {
      if (gone) return;
      if (count === 0) void leave();
      else setUnsent(count);
    });
    return () => {
      gone = true;
    };
    // Asked once, when it opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Dialog
      role="alertdialog"
      isOpen={unsent !== undefined}
      onClose={onStay}
      title={live.leave.title(unsent ?? 0)}
      actions={
        <>
          <Button kind="danger" onPress={() => void leave()}>
            {live.leave.leave}
          </Button>
          <Button autoFocus onPress={onStay}>
            {live.leave.stay}
          </Button>
        </>
      }
    >
      {live.leave.help}
    </Dialog>
  );
}
