import { useConnectionState } from '@livekit/components-react';
import { ConnectionState, type Room } from 'livekit-client';
import { startTransition, useCallback, useEffect, useState } from 'react';

import { awaitsPicture } from '../media/first-face.ts';

/** How long the table waits for a picture that is announced and does not come. */
const patienceMs = 2_000;

/**
 * Faces first: board and notes are drawn once the first picture of another stands on the screen, because
 * drawing them holds the page up for longer than a picture takes. `onPicture` says that it does.
 */
export function useFacesFirst(room: Room): { readonly restIsDrawn: boolean; onPicture(): void } {
  const [restIsDrawn, setDrawn] = useState(false);
  const onPicture = useCallback(() => startTransition(() => setDrawn(true)), []);
  const connects = useConnectionState(room) === ConnectionState.Connecting;
  useEffect(() => {
    if (connects) return;
    const timer = setTimeout(onPicture, awaitsPicture(room) ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [room, connects, onPicture]);
  return { restIsDrawn, onPicture };
}
