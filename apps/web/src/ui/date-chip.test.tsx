import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';

import { DateChip, type DateState } from './date-chip.tsx';

async function show(state: DateState, alone = false): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  await act(async () => {
    createRoot(place).render(
      <DateChip
        state={state}
        mine={{ day: 'Thu 26', time: '5:00 pm' }}
        theirs={alone ? undefined : { time: '3:00 pm', hue: 'sea', shape: 'circle' }}
        label="Thursday 26 November, 5:00 pm in Dubai, 3:00 pm in Cairo"
      />,
    );
  });
  return place;
}

it('draws a set date as two halves without a seam', async () => {
  const place = await show('set');
  expect(place.querySelectorAll('.date-chip__half')).toHaveLength(2);
  expect(place.querySelector('.date-chip__seam')).toBeNull();
  expect(place.textContent).not.toContain('?');
});

it('draws one half for somebody who is alone', async () => {
  const place = await show('set', true);
  expect(place.querySelectorAll('.date-chip__half')).toHaveLength(1);
});

it('joins halves on a seam and asks on the side that has not answered', async () => {
  expect((await show('agreed')).querySelectorAll('.date-chip__seam')).toHaveLength(1);
  const open = await show('open');
  expect(open.querySelectorAll('.date-chip__half')[1]?.textContent).toContain('?');
  const ask = await show('ask');
  expect(ask.querySelectorAll('.date-chip__half')[0]?.textContent).toContain('?');
});

it('says the whole date to those who do not see it', async () => {
  const chip = (await show('set')).querySelector('[role=img]');
  expect(chip?.getAttribute('aria-label')).toContain('3:00 pm in Cairo');
});
