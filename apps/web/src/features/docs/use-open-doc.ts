import { useEffect, useState } from 'react';

import type { LiveClient } from '../../realtime/live-client.ts';
import { openDoc, type OpenDoc } from '../../realtime/open-doc.ts';
import { useSession } from '../../realtime/session-context.tsx';
import type { CarriedWords } from '../../realtime/take-fresh-id.ts';

export interface OpenedDoc {
  readonly open: OpenDoc;
  /** There is something to show. */
  readonly ready: boolean;
}

/** A document that is opened anew in the same place, because somebody else wrote under its client id. */
interface Turn {
  readonly documentId: string;
  readonly carried: CarriedWords;
  readonly number: number;
}

/** Somebody who does that again and again gets no page that flickers for ever: its words are on the device. */
const mostTurns = 8;

/** Opens a document for as long as it is looked at. */
export function useOpenDoc(documentId: string): OpenedDoc | undefined {
  const { userId, workspaceId, client } = useSession();
  const [opened, setOpened] = useState<OpenedDoc>();
  const [turn, setTurn] = useState<Turn>();

  useEffect(() => {
    const leaving = new AbortController();
    let gone = false;
    const known = whenConfirmed(client, documentId, leaving.signal);
    const isNew = isOnlyHere(client, documentId);
    const before = turn?.documentId === documentId ? turn : undefined;
    const open = openDoc(userId, workspaceId, documentId, {
      known,
      isNew,
      carried: before?.carried,
      onMoved(carried) {
        const number = (before?.number ?? 0) + 1;
        if (!gone && number <= mostTurns) setTurn({ documentId, carried, number });
      },
    });
    setOpened({ open, ready: false });
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
      leaving.abort();
      open.close();
    };
  }, [userId, workspaceId, client, documentId, turn]);
  return opened;
}

function isOnlyHere(client: LiveClient, documentId: string): boolean {
  const { confirmed } = client.inspect();
  return (
    client.get('document', documentId) !== undefined &&
    confirmed.get('document', documentId) === undefined
  );
}

/** Resolves when the room has everything that was done to the document here, its making first of all. */
function whenConfirmed(client: LiveClient, documentId: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (client.isPending('document', documentId)) return;
      stop();
      resolve();
    };
    const stop = client.onRecord('document', documentId, look);
    signal.addEventListener('abort', stop);
    look();
  });
}
