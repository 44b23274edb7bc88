import { closeCode } from '@sanad/protocol/close-code';
import { useEffect, useState } from 'react';

import { leaveOldCopy } from '../../realtime/device/kept-edits.ts';
import { openDoc, type OpenDoc } from '../../realtime/docs/open-doc.ts';
import type { CarriedWords } from '../../realtime/docs/take-fresh-id.ts';
import type { LiveClient } from '../../realtime/session/live-client.ts';
import { useSession } from '../../realtime/session/session-context.tsx';

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
  const [round, setRound] = useState(0);

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
      stay: () => client.stay,
      onOtherStay() {
        if (gone) return;
        close();
        setOpened(undefined);
        // What was not sent is kept for the person; the document opens as it is for them now.
        void leaveOldCopy(userId, workspaceId, documentId).finally(() => {
          setTurn(undefined);
          setRound((at) => at + 1);
        });
      },
    });
    setOpened({ open, ready: false });
    const wasKnown = isConfirmed(client, documentId);
    /** The server was asked before somebody else's making of it had arrived: both know of it now. */
    const lookForMaking = (): void => {
      if (gone || wasKnown || !isConfirmed(client, documentId)) return;
      if (open.provider.line.get().ended !== closeCode.notFound) return;
      close();
      setOpened(undefined);
      setRound((at) => at + 1);
    };
    const stops = [
      client.onState(open.lookAtStay),
      client.onRecord('document', documentId, lookForMaking),
      open.provider.line.subscribe(lookForMaking),
    ];
    void open.ready.then(() => {
      if (!gone) setOpened({ open, ready: true });
    });
    // What is not on the server yet is on this device, but the person should know before they leave.
    const warn = (event: BeforeUnloadEvent) => {
      const { save } = open.provider.line.get();
      if (save.at === 'device' || (save.at === 'offline' && save.unsent)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    function close(): void {
      if (gone) return;
      gone = true;
      for (const stop of stops) stop();
      window.removeEventListener('beforeunload', warn);
      leaving.abort();
      open.close();
    }
    return () => {
      close();
      setOpened(undefined);
    };
  }, [userId, workspaceId, client, documentId, turn, round]);
  return opened;
}

function isOnlyHere(client: LiveClient, documentId: string): boolean {
  return client.get('document', documentId) !== undefined && !isConfirmed(client, documentId);
}

function isConfirmed(client: LiveClient, documentId: string): boolean {
  return client.inspect().confirmed.get('document', documentId) !== undefined;
}

/**
 * Resolves when the room has taken this tab in, so that it is known in which stay the person is here, and has
 * everything that was done to the document here, its making first of all.
 */
function whenConfirmed(client: LiveClient, documentId: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (client.sessionId === undefined || client.isPending('document', documentId)) return;
      stop();
      resolve();
    };
    const stops = [client.onRecord('document', documentId, look), client.onState(look)];
    const stop = (): void => stops.forEach((each) => each());
    signal.addEventListener('abort', stop);
    look();
  });
}
