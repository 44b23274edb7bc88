import { useEffect, useState } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { endedStays, goneHere, noteGone } from '../realtime/device/ended-stays.ts';
import { forgetKept, type KeptEdit } from '../realtime/device/kept-edits.ts';
import { openLocalDatabase } from '../realtime/device/local-database.ts';
import {
  reconcileDevice,
  type Reconciled,
  type Standings,
} from '../realtime/device/reconcile-device.ts';
import { liveWords } from '../realtime/live-words.ts';
import { isOpenHere } from '../realtime/session/open-sessions.ts';
import { useSignal } from '../realtime/signal.ts';
import { saveRefusedFile } from '../realtime/status/refused-file.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toasts } from '../ui/toast-queue.ts';

/**
 * Whatever page is open: what this device has and the person may not see any more is removed and told;
 * their own edits that no server will take are offered, once for each time that the page is opened.
 */
export function LeftBehind(props: { readonly standings: Standings | undefined }) {
  const { standings } = props;
  const words = useWords(liveWords).ended;
  const round = useSignal(endedStays);
  const [gone, setGone] = useState<Reconciled['gone']>([]);
  const [kept, setKept] = useState<readonly KeptEdit[]>([]);

  useEffect(() => {
    let isOver = false;
    const offer = (found: Reconciled): void => {
      noteGone(...found.gone.map((one) => one.workspaceId));
      if (isOver) return;
      // A stay that ended while it was looked at offers its own.
      const isTold = (room: string): boolean =>
        isOpenHere(room) && goneHere.get().has(room.split(':')[1]!);
      const loose = found.kept.filter(({ key: [room] }) => !isTold(room));
      setKept(loose);
      setGone((before) => [...before, ...found.gone]);
      const names = found.gone.flatMap(({ name }) => name ?? []);
      if (loose.length === 0 && names.length > 0)
        toasts.show({ text: names.map(words.gone).join(' ') });
    };
    reconcileDevice(standings).then(offer, (error: unknown) => console.warn('device', error));
    return () => {
      isOver = true;
    };
    // Words change with the language; what is here does not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [standings, round]);

  async function forget(userId: string) {
    const database = await openLocalDatabase(userId);
    await forgetKept(database, kept);
    database.close();
    setKept([]);
  }

  if (standings === undefined) return null;
  return (
    <Dialog
      role="alertdialog"
      isOpen={kept.length > 0}
      onClose={() => setKept([])}
      title={words.notSent(kept.length)}
      actions={
        <>
          <Button kind="primary" onPress={() => saveRefusedFile(kept.map(({ edit }) => edit))}>
            {words.export}
          </Button>
          <Button kind="quiet" onPress={() => void forget(standings.userId)}>
            {words.forget}
          </Button>
          <Button kind="quiet" onPress={() => setKept([])}>
            {words.later}
          </Button>
        </>
      }
    >
      {[
        ...gone.flatMap(({ name }) => (name === undefined ? [] : [words.gone(name)])),
        words.notSentHelp,
      ].join(' ')}
    </Dialog>
  );
}
