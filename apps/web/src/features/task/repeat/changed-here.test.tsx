import { createTextField, type Revision } from '@sanad/domain/kernel/text-field';
import type { SeriesRecord } from '@sanad/domain/task/repeat/series-record';
import { act, Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { LanguageProvider } from '../../../i18n/language-provider.tsx';
import { loadWordsAtHand } from '../../../i18n/words.ts';
import { SessionContext } from '../../../realtime/session/session-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { PretendedRoom } from '../life/test/pretended-room.ts';
import { layla, mona, now, taskId } from '../life/test/two-sides.ts';
import { ChangedHere, WordsSaid } from './changed-here.tsx';

const seriesId = '70000000-0000-4000-8000-000000000000';
const plan = {
  rule: { unit: 'week', every: 1, days: [2], weekStart: 7, ends: null },
  ...{ from: '2026-11-24', time: '09:00', zone: 'Africa/Cairo', makes: 'done' },
};

let root: Root;
let page: HTMLElement;
let room: PretendedRoom;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ toFake: ['Date'], now });
  const text = (words: string) => createTextField(words, 'rev-00001' as Revision, layla);
  room = new PretendedRoom(layla, { title: text('Report'), brief: text('') });
  room.hear(layla, 'repeatTask', { taskId, seriesId, askId: 'ask-00001', plan });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  await loadWordsAtHand('en');
  await act(async () =>
    root.render(
      <LanguageProvider language="en" digits="latn">
        <SessionContext value={room.session}>
          <Suspense fallback={null}>
            <Shown />
          </Suspense>
        </SessionContext>
      </LanguageProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
});

function Shown() {
  const task = useRecord('task', taskId);
  const series = useRecord('series', seriesId);
  if (!task || !series) return null;
  return (
    <>
      <ChangedHere task={task} readOnly={false} />
      <WordsSaid series={series} task={task} readOnly={false} />
    </>
  );
}

const series = () => room.session.client.get('series', seriesId) as SeriesRecord;
const buttons = () => [...page.querySelectorAll('button')].map((each) => each.textContent);
const press = (name: string) =>
  act(async () =>
    [...page.querySelectorAll('button')].find((each) => each.textContent === name)!.click(),
  );
const write = (text: string) => {
  const { rev } = room.task.title;
  const args = { taskId, base: rev, rev: `rev-${text}-000`, text };
  return act(async () => room.hear(mona, 'writeTaskTitle', args));
};

it('asks once, in words, whether a change stays here, and the answer can be another', async () => {
  expect(page.textContent).toBe('');
  await write('Yearly report');
  expect(page.querySelector('[role="status"]')?.textContent).toBe(
    'Changed here: title. Shall those that follow say so too?',
  );
  expect(buttons()).toEqual(['Only this one', 'Those that follow too']);
  await press('Only this one');
  expect(series().onlyHere).toBe(true);
  expect(page.querySelector('[role="status"]')).toBeNull();
  expect(page.textContent).toContain('What was changed here stays here.');
  await press('Those that follow too');
  expect(series().onlyHere).toBe(false);
  await write('Report');
  expect(page.textContent).toBe('');
});
