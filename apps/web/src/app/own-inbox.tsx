import { Suspense } from 'react';

import { useMe } from '../http/me.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

/** Keeps the inbox's number while anything of the person's is open. */
export function OwnInbox() {
  const { id } = useMe().profile;
  const loaded = useAfterFirstLook(() => import('../features/notices/counts/inbox-watch.tsx'));
  return loaded === undefined ? null : (
    <Suspense fallback={null}>
      <loaded.InboxWatch userId={id} />
    </Suspense>
  );
}
