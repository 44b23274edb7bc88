import { Suspense, use, useEffect } from 'react';

import { captureOpen } from '../features/ideas/capture/capture-open.ts';
import { SessionContext } from '../realtime/session/session-context.tsx';
import { useSignal } from '../realtime/signal.ts';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { withWords } from './lazy-page.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

const CaptureSheet = lazyPiece(
  async () => (await import('../features/ideas/capture/capture-sheet.tsx')).CaptureSheet,
);

const loadErrands = withWords(() => import('../features/ideas/turn/idea-errands.tsx'));

/** The field for an idea above whatever page, and what ideas wait for, done meanwhile. */
export function IdeaCorner() {
  const isOpen = useSignal(captureOpen);
  const session = use(SessionContext);
  const errands = useAfterFirstLook(loadErrands);

  useEffect(() => () => captureOpen.set(false), []);

  return (
    <>
      {/* What waits in the background hides no page, where somebody may be writing. */}
      <Suspense fallback={null}>
        {errands === undefined ? null : <errands.IdeaErrands session={session} />}
      </Suspense>
      {isOpen ? <CaptureSheet onClose={() => captureOpen.set(false)} /> : null}
    </>
  );
}
