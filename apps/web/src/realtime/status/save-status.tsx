import { useEffect, useRef, useState } from 'react';

import { timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { SaveSign } from '../../ui/save-sign.tsx';
import { liveWords } from '../live-words.ts';
import { useMe, usePhase, useSaveState } from '../session/use-live.ts';
import { useOffline } from './use-offline.ts';

/** How long "3 changes sent" stands before it is simply on the server. */
const sentShownMs = 4_000;
/** A push that is answered at once is no news. */
const quietMs = 400;

/** The save state of the workspace, for a top bar. Never "saved" before the server has it, nor before anything is here. */
export function SaveStatus() {
  const words = useWords(liveWords).save;
  const { locale } = useLanguage();
  const state = useSaveState();
  const { phase } = usePhase();
  const zone = useMe()?.zone;
  const sent = useJustSent();
  const isAway = state.kind !== 'server' && state.kind !== 'ended';
  const slow = useSlow(isAway);
  const offline = useOffline();
  const brought = useBroughtBack();
  const answered = useAnswered();

  if (offline && state.kind === 'offline') {
    const detail = state.pending > 0 ? words.changes(state.pending) : undefined;
    return <SaveSign at="offline" title={words.offline} detail={detail} />;
  }
  if (phase === 'loading' || phase === 'failed') return null;
  // What is drawn came from the device, and the server has said nothing yet.
  if (isAway && !answered && state.pending === 0)
    return <SaveSign at="device" title={words.lastSeen} />;
  if (isAway && (slow || brought || !state.durable)) {
    if (state.pending === 0) return <SaveSign at="device" title={words.connecting} />;
    const title = state.durable ? words.device : words.notDurable;
    return <SaveSign at="device" title={title} detail={words.changes(state.pending)} />;
  }
  if (sent > 0) return <SaveSign at="server" title={words.sent(sent)} />;
  const at = state.kind === 'server' ? state.at : null;
  const detail = at === null || zone === undefined ? undefined : timeOfDay(locale, zone, at);
  return <SaveSign at="server" title={words.server} detail={detail} />;
}

/** The room has answered since this page is open. */
function useAnswered(): boolean {
  const state = useSaveState();
  const [answered, setAnswered] = useState(false);
  const is = answered || state.kind === 'server' || state.kind === 'device';
  if (is !== answered) setAnswered(is);
  return is;
}

/** Back from offline with changes: until the server has them the sign must not say that it has. */
function useBroughtBack(): boolean {
  const state = useSaveState();
  const [brought, setBrought] = useState(false);
  const is = state.kind === 'offline' ? state.pending > 0 : brought && state.kind !== 'server';
  if (is !== brought) setBrought(is);
  return is;
}

/** How many changes went out with the last return from offline, for a moment. */
function useJustSent(): number {
  const state = useSaveState();
  const waited = useRef(0);
  const [sent, setSent] = useState(0);

  useEffect(() => {
    if (state.kind === 'offline') waited.current = state.pending;
    if (state.kind === 'server' && waited.current > 0) {
      setSent(waited.current);
      waited.current = 0;
    }
  }, [state]);
  useEffect(() => {
    if (sent === 0) return undefined;
    const timer = setTimeout(() => setSent(0), sentShownMs);
    return () => clearTimeout(timer);
  }, [sent]);
  return sent;
}

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) {
      setSlow(false);
      return undefined;
    }
    const timer = setTimeout(() => setSlow(true), quietMs);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}
