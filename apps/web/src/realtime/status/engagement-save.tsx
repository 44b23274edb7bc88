import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { SaveSign } from '../../ui/save-sign.tsx';
import { liveWords } from '../live-words.ts';
import { useEngagement } from '../session/engagement-context.tsx';
import { useOffline } from './use-offline.ts';

/** A push that is answered at once is no news. */
const quietMs = 400;

/** Where the own changes in an engagement's room are. Never "saved" before the server has them. */
export function EngagementSave() {
  const words = useWords(liveWords).save;
  const { client } = useEngagement().session;
  const subscribe = useCallback((listener: () => void) => client.onState(listener), [client]);
  const state = useSyncExternalStore(subscribe, () => client.saveState);
  const offline = useOffline();
  const isAway = state.kind !== 'server' && state.kind !== 'ended';
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isAway) return undefined;
    const timer = setTimeout(() => setSlow(true), quietMs);
    return () => clearTimeout(timer);
  }, [isAway]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      const { saveState } = client;
      if ('pending' in saveState && saveState.pending > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [client]);
  if (state.kind === 'ended') return null;
  const pending = 'pending' in state ? state.pending : 0;
  const detail = pending > 0 ? words.changes(pending) : undefined;
  if (isAway && offline) return <SaveSign at="offline" title={words.offline} detail={detail} />;
  if (isAway && (isSlow || pending > 0))
    return (
      <SaveSign at="device" title={pending > 0 ? words.device : words.connecting} detail={detail} />
    );
  return isAway ? null : <SaveSign at="server" title={words.server} />;
}
