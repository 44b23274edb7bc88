import { useEffect, useState } from 'react';

import { identityClient } from '../features/identity/identity-client.ts';
import { leaving } from '../http/leaving.ts';
import { useWords } from '../i18n/language-context.tsx';
import { Wordmark } from '../ui/mark.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { SoloPage } from '../ui/solo-page.tsx';
import { appWords } from './words.ts';

const askAgainMs = 3_000;

/** The device is empty, the server is still to be told. Nothing else is asked of it before. */
export function SignedOutPage() {
  const words = useWords(appWords);
  const [isAway, setAway] = useState(false);
  usePageTitle(words.signedOut);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    async function tell() {
      clearTimeout(timer);
      try {
        // Another tab may have told it meanwhile.
        if (leaving.isDue) await identityClient.signOut();
      } catch {
        if (over) return;
        setAway(true);
        timer = setTimeout(() => void tell(), askAgainMs);
        return;
      }
      leaving.forget();
      if (!over) location.reload();
    }
    const onOnline = () => void tell();
    void tell();
    window.addEventListener('online', onOnline);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
    };
  }, []);

  // Where the server answers at once there is nothing to read.
  if (!isAway) return null;
  return (
    <SoloPage start={<Wordmark name={words.product} />}>
      <div role="status" className="grid max-w-[48ch] justify-items-start gap-3">
        <h1 className="text-display-tight">{words.signedOut}</h1>
        <p className="text-lead text-ink-2">{words.signedOutText}</p>
      </div>
    </SoloPage>
  );
}
