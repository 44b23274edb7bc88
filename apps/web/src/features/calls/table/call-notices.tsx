import { useConnectionState, useStartAudio } from '@livekit/components-react';
import { ConnectionState, type Room } from 'livekit-client';

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
  const { call } = useWords(callsWords);
  const state = useConnectionState(room);
  const { canPlayAudio, mergedProps } = useStartAudio({ room, props: {} });
  return (
    <>
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
