import { useEffect, useState, useSyncExternalStore } from 'react';

import { useSession } from '../realtime/session/session-context.tsx';
import { useSignal } from '../realtime/signal.ts';
import { pretendPeople } from './pretended-people.ts';

/* oxlint-disable react/jsx-no-literals -- a tool for developers, in the words of the protocol */

const corner = 'fixed end-3 bottom-3 z-(--z-toast) max-h-[50dvh] max-w-96';

/** `?inspector`: what this tab knows of its room, live. `?collaborators=N`: pretended people. */
export function RoomInspector() {
  const session = useSession();
  const { client } = session;
  const search = new URLSearchParams(location.search);
  const pretended = Number(search.get('collaborators') ?? 0);
  const ready = useSyncExternalStore(
    (listener) => client.onState(listener),
    () => client.ready,
  );

  useEffect(() => {
    if (!ready || !(pretended > 0)) return undefined;
    return pretendPeople(session, Math.min(20, pretended));
  }, [session, ready, pretended]);

  return search.has('inspector') ? <Facts /> : null;
}

function Facts() {
  const { client, presence } = useSession();
  const [, redraw] = useState(0);
  const others = useSignal(presence.others);
  useEffect(() => client.onState(() => redraw((times) => times + 1)), [client]);
  const facts = {
    connection: client.connection,
    version: client.version,
    session: client.sessionId,
    role: client.role,
    save: client.saveState,
    refused: client.refused.length,
    undo: [client.canUndo, client.canRedo],
    tasks: client.all('task').length,
    others: others.map(({ sessionId, state }) => [sessionId.slice(0, 8), state]),
  };
  return (
    <details
      open
      dir="ltr"
      className={`${corner} overflow-auto rounded-task bg-raised p-3 font-mono text-meta shadow-float`}
    >
      <summary className="font-semibold">room</summary>
      <pre className="whitespace-pre-wrap wrap-anywhere">{JSON.stringify(facts, null, 1)}</pre>
    </details>
  );
}
