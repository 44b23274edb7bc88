import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';

import { ToastRegion } from '../ui/toast-region.tsx';
import { CallCorner } from './call-corner.tsx';
import { OwnDevice } from './own-device.tsx';
import { OwnReading } from './own-reading.tsx';

/** What stands around every page. The words' chunk is on its way from the first moment; until then the paper is empty. */
export function RootPage() {
  return (
    <Suspense>
      <OwnReading />
      <OwnDevice />
      <Outlet />
      <CallCorner />
      <ToastRegion />
    </Suspense>
  );
}
