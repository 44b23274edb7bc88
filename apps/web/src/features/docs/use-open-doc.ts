import { useEffect, useState } from 'react';

import { openDoc, type OpenDoc } from '../../realtime/open-doc.ts';
import { useSession } from '../../realtime/session-context.tsx';

export interface OpenedDoc {
  readonly open: OpenDoc;
  /** There is something to show. */
  readonly ready: boolean;
}

/** Opens a document for as long as it is looked at. */
export function useOpenDoc(documentId: string): OpenedDoc | undefined {
  const { userId, workspaceId } = useSession();
  const [opened, setOpened] = useState<OpenedDoc>();

  useEffect(() => {
    const open = openDoc(userId, workspaceId, documentId);
    setOpened({ open, ready: false });
    let gone = false;
    void open.ready.then(() => {
      if (!gone) setOpened({ open, ready: true });
    });
    // What is not on the server yet is on this device, but the person should know before they leave.
    const warn = (event: BeforeUnloadEvent) => {
      const { save } = open.provider.line.get();
      if (save.at === 'device' || (save.at === 'offline' && save.unsent)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      gone = true;
      window.removeEventListener('beforeunload', warn);
      setOpened(undefined);
      open.close();
    };
  }, [userId, workspaceId, documentId]);
  return opened;
}
