import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { callStage } from '../features/calls/call-stage.ts';
import { useSignal } from '../realtime/signal.ts';
import { withWords } from './lazy-page.ts';

const loadDock = withWords(() => import('../features/calls/dock/call-dock.tsx'));
const CallDock = lazy(async () => ({ default: (await loadDock()).CallDock }));

/** Whoever is in a call and looks at another page keeps the faces in its corner. */
export function CallCorner() {
  const stage = useSignal(callStage);
  const { callId } = useParams({ strict: false });
  if (stage.stage !== 'inside' || stage.callId === callId) return null;
  return (
    <Suspense>
      <CallDock place={stage} />
    </Suspense>
  );
}
