import { useEffect, useState } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { countUnsentEdits } from '../realtime/device/leave-device.ts';
import { liveWords } from '../realtime/live-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { leaveHere } from './leave-here.ts';

/** Signing out deletes everything of this person from the device; where edits are unsent it asks first. */
export function SignOut(props: { readonly userId: string; readonly onStay: () => void }) {
  const { userId, onStay } = props;
  const live = useWords(liveWords);
  const [unsent, setUnsent] = useState<number>();

  useEffect(() => {
    let gone = false;
    void countUnsentEdits(userId).then((count) => {
      if (gone) return;
      if (count === 0) void leaveHere(userId);
      else setUnsent(count);
    });
    return () => {
      gone = true;
    };
  }, [userId]);

  return (
    <Dialog
      role="alertdialog"
      isOpen={unsent !== undefined}
      onClose={onStay}
      title={live.leave.title(unsent ?? 0)}
      actions={
        <>
          <Button kind="danger" onPress={() => void leaveHere(userId)}>
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
