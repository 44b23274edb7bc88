import type { UserId } from '@sanad/domain/kernel/ids';
import { useEffect } from 'react';

import { openCapture } from '../features/ideas/capture/capture-open.ts';
import { keysOpen, openKeys } from '../features/keys/open-keys.ts';
import { press } from '../features/keys/pressed-keys.ts';
import { singleKeys } from '../features/keys/single-keys.ts';
import { useKeys } from '../features/keys/use-keys.ts';
import { openQuickAdd, quickAdd } from '../features/task/quick-add/open-quick-add.ts';
import { leaveUnsent } from '../features/task/quick-add/until-sent.ts';
import { useMe } from '../http/me.ts';
import { usePersonRecord } from '../realtime/session/use-person-records.ts';
import { useSignal } from '../realtime/signal.ts';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { withWords } from './lazy-page.ts';
import { PageActions } from './page-actions.tsx';
import { useAfterFirstLook } from './use-after-first-look.ts';

const loadAdd = withWords(() => import('../features/task/quick-add/quick-add-sheet.tsx'));

const KeysSheet = lazyPiece(
  async () => (await import('../features/keys/keys-sheet.tsx')).KeysSheet,
);
const QuickAddSheet = lazyPiece(async () => (await loadAdd()).QuickAddSheet);

/** What keys do on every page, as their person likes it; the sheet of them, and the line for a new task. */
export function KeyCorner(props: {
  /** What was done before this was here. */
  readonly early: Event | undefined;
}) {
  const { early } = props;
  const userId: UserId = useMe().profile.id;
  const wish = usePersonRecord(userId, 'preferences', 'own')?.singleKeys;
  const isSheetOpen = useSignal(keysOpen);
  const begun = useSignal(quickAdd);
  // It opens without a network too.
  useAfterFirstLook(loadAdd);
  useEffect(() => singleKeys.set(wish ?? true), [wish]);

  useKeys('anywhere', {
    newTask: () => openQuickAdd(),
    newIdea: openCapture,
    allKeys: openKeys,
  });

  useEffect(() => {
    if (early instanceof KeyboardEvent) press(early);
  }, [early]);
  useEffect(
    () => () => {
      keysOpen.set(false);
      quickAdd.set(null);
      leaveUnsent();
    },
    [],
  );

  return (
    <>
      <PageActions />
      {isSheetOpen ? <KeysSheet onClose={() => keysOpen.set(false)} /> : null}
      {begun ? <QuickAddSheet begun={begun} onClose={() => quickAdd.set(null)} /> : null}
    </>
  );
}
