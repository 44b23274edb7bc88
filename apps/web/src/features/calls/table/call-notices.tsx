import { useConnectionState, useStartAudio } from '@livekit/components-react';
import { ConnectionState, type Room } from 'livekit-client';
import { useEffect, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { callsWords } from '../calls-words.ts';

const returning: ReadonlySet<ConnectionState> = new Set([
  ConnectionState.Reconnecting,
  ConnectionState.SignalReconnecting,
]);

/** What is true of the whole call now: the line is being mended, or the browser holds the sound back. */
export function CallNotices({ room }: { readonly room: Room }) {
  const { call, lobby } = useWords(callsWords);
  const state = useConnectionState(room);
  const slow = useSlowly(state === ConnectionState.Connecting);
  const { canPlayAudio, mergedProps } = useStartAudio({ room, props: {} });
  return (
    <>
      {slow ? (
        <Notice icon="clock">
          <span className="text-small">{lobby.joining}</span>
        </Notice>
      ) : null}
      {returning.has(state) ? (
        <Notice kind="risk" icon="offline">
          <span className="text-small">{call.reconnecting}</span>
        </Notice>
      ) : null}
      {canPlayAudio ? null : (
        <Notice
          icon="speaker"
          action={
            <Button size="small" onPress={() => mergedProps.onClick?.({} as never)}>
              {call.hearAction}
            </Button>
          }
        >
          <span className="text-small">{call.hear}</span>
        </Notice>
      )}
    </>
  );
}

/** What lasts no longer than a blink needs no word. */
function useSlowly(lasts: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!lasts) return;
    const timer = setTimeout(() => setSlow(true), 1_000);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [lasts]);
  return slow;
}
