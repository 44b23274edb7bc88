import { Suspense } from 'react';

import { withWords } from './lazy-page.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

const loadNext = withWords(() => import('../features/onboarding/next/next-step.tsx'));

/** What one does next in the plan: no Home waits for it. */
export function NextStepLater() {
  const loaded = useAfterFirstLook(loadNext);
  return <Suspense fallback={null}>{loaded === undefined ? null : <loaded.NextStep />}</Suspense>;
}
