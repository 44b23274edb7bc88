import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';

import { deviceWall } from '../http/device-wall.ts';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { CallCorner } from './call-corner.tsx';
import { withWords } from './lazy-page.ts';
import { OwnDevice } from './own-device.tsx';
import { OwnReading } from './own-reading.tsx';

const loadShared = withWords(() => import('./shared-place.tsx'));
const SharedPlace = lazyPiece(async () => (await loadShared()).SharedPlace);

/** What stands around every page. The words' chunk is on its way from the first moment; until then the paper is empty. */
export function RootPage() {
  return (
    <Suspense>
      <OwnReading />
      <OwnDevice />
      <Outlet />
      <CallCorner />
      <ToastRegion />
      {deviceWall.keepsNothing ? <SharedPlace /> : null}
    </Suspense>
  );
}
