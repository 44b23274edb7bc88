import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';

import { Icon } from './icon.tsx';
import { bringLateIcons } from './use-late-icons.ts';

function show(icon: React.ReactNode): HTMLElement {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  act(() => createRoot(place).render(icon));
  return place;
}

it('keeps a late icon’s place, and draws it once the late ones are here', async () => {
  const place = show(<Icon name="shield" label="Safe" size="large" />);
  const width = () => place.querySelector('svg[role=img][aria-label=Safe]')?.getAttribute('width');
  expect(place.querySelector('path')).toBeNull();
  expect(width()).toBe('22');
  await act(bringLateIcons);
  expect(place.querySelector('path')).not.toBeNull();
  expect(width()).toBe('22');
});

it('draws an icon of the first look at once', () => {
  expect(show(<Icon name="check" />).querySelector('path')).not.toBeNull();
});
