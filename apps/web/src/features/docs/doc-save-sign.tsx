import { useEffect, useState } from 'react';

import { timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import type { DocProvider } from '../../realtime/docs/doc-provider.ts';
import { useMe } from '../../realtime/session/use-live.ts';
import { useSignal } from '../../realtime/signal.ts';
import { SaveSign } from '../../ui/save-sign.tsx';
import { docsWords } from './docs-words.ts';

/** Typing is stored within a blink; only what takes longer is worth a word. */
const quietMs = 400;

/** Where this document's newest words are: on this device, on the server, or offline. */
export function DocSaveSign(props: { readonly provider: DocProvider }) {
  const words = useWords(docsWords).saveState;
  const { locale } = useLanguage();
  const { save, synced } = useSignal(props.provider.line);
  const zone = useMe()?.zone;
  const slow = useAfter(quietMs, save.at !== 'server');

  if (save.at === 'offline' && slow) {
    return (
      <SaveSign
        at="offline"
        title={words.offline}
        detail={save.unsent ? words.unsent : undefined}
      />
    );
  }
  if (save.at === 'device' && slow)
    return <SaveSign at="device" title={synced ? words.device : words.connecting} />;
  if (save.at !== 'server') return synced ? <SaveSign at="server" title={words.server} /> : null;
  const detail = zone === undefined ? undefined : timeOfDay(locale, zone, save.since);
  return <SaveSign at="server" title={words.server} detail={detail} />;
}

function useAfter(ms: number, running: boolean): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!running) {
      setPassed(false);
      return undefined;
    }
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms, running]);
  return passed;
}
