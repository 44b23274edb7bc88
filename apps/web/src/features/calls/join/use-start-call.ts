import type { CallId } from '@sanad/domain/kernel/ids';
import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { zoneOfBrowser } from '../../../i18n/city.ts';
import { fullDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { joinWords } from './join-words.ts';

/** Starts the workspace's check-in, or finds the one that is on, and hands on its id. */
export function useStartCall(onStarted: (callId: CallId) => void) {
  const { workspaceId } = useSession();
  const { locale } = useLanguage();
  const words = useWords(joinWords);
  const sentence = useRefusalSentence();
  const zone = useMe()?.zone ?? zoneOfBrowser();
  const [starting, setStarting] = useState(false);

  const start = async (): Promise<void> => {
    setStarting(true);
    try {
      const notesTitle = words.notesTitle(fullDate(locale, zone, Date.now()));
      const body = { notesTitle };
      onStarted((await call('startCall', { params: { workspaceId }, body })).callId);
    } catch (error) {
      toasts.show({ text: sentence(error) });
    } finally {
      setStarting(false);
    }
  };

  return { start, starting };
}
