import { lazy, Suspense, useEffect, useState } from 'react';

import { useMe } from '../http/me.ts';

const InboxWatch = lazy(async () => ({
  default: (await import('../features/notices/counts/inbox-watch.tsx')).InboxWatch,
}));

/** No first look waits for it. */
const afterFirstLookMs = 1_000;

/** Keeps the inbox's number while anything of the person's is open. */
export function OwnInbox() {
  const { id } = useMe().profile;
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), afterFirstLookMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLater) return null;
  return (
    <Suspense>
      <InboxWatch userId={id} />
    </Suspense>
  );
}
