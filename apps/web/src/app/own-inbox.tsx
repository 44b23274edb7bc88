import { useEffect, useState } from 'react';

import type { InboxWatch } from '../features/notices/counts/inbox-watch.tsx';
import { useMe } from '../http/me.ts';

/** No first look waits for it. */
const afterFirstLookMs = 1_000;
const againMs = 10_000;

/** Keeps the inbox's number while anything of the person's is open. Where its code does not come, the page goes on without. */
export function OwnInbox() {
  const { id } = useMe().profile;
  const [loaded, setLoaded] = useState<{ readonly Watch: typeof InboxWatch }>();
  useEffect(() => {
    let gone = false;
    let timer = setTimeout(load, afterFirstLookMs);
    function load(): void {
      import('../features/notices/counts/inbox-watch.tsx').then(
        ({ InboxWatch: Watch }) => {
          if (!gone) setLoaded({ Watch });
        },
        () => {
          if (!gone) timer = setTimeout(load, againMs);
        },
      );
    }
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return loaded === undefined ? null : <loaded.Watch userId={id} />;
}
