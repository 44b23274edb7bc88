import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';

import { deviceWall } from '../http/device-wall.ts';
import { lastPerson } from '../http/last-person.ts';
import { meQuery } from '../http/me.ts';
import { endedStays } from '../realtime/device/ended-stays.ts';
import { useSignal } from '../realtime/signal.ts';
import { drawnAt } from './from-device.ts';
import { withWords } from './lazy-page.ts';

const loadLeftBehind = withWords(() => import('./left-behind.tsx'));
const LeftBehind = lazy(async () => ({ default: (await loadLeftBehind()).LeftBehind }));

/** The first answer that says who is here decides what may be on this device; where nothing is, nothing is loaded. */
export function OwnDevice() {
  // Only looks at what pages have asked for.
  const asked = useQuery({ ...meQuery, enabled: false });
  // A page that is drawn from the device has an answer of before: it decides nothing.
  const data = asked.dataUpdatedAt > drawnAt ? asked.data : undefined;
  const [holdsAnything, setHolds] = useState(false);
  const known = data !== undefined;

  // A page that has kept something since the first answer may have to offer it.
  const round = useSignal(endedStays);

  useEffect(() => {
    // It names the workspaces that are drawn next time, one's former ones no more.
    if (data && lastPerson.read() !== undefined) lastPerson.remember(data);
  }, [data]);

  useEffect(() => {
    // Behind the wall nobody's copies are this person's to be offered.
    if (!known || deviceWall.keepsNothing) return;
    void holdsPersonalData().then((holds) => {
      if (holds) setHolds(true);
    });
  }, [known, data, round]);

  const standings = useMemo(
    () => data && { userId: data.profile.id, workspaces: data.workspaces },
    [data],
  );
  if (!known || !holdsAnything) return null;
  return (
    <Suspense>
      <LeftBehind standings={standings ?? undefined} />
    </Suspense>
  );
}

async function holdsPersonalData(): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some(({ name }) => name?.startsWith('sanad'));
}
