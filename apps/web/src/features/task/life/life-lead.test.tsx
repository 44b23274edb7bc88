import type { UserId } from '@sanad/domain/kernel/ids';
import type { TaskRecord } from '@sanad/domain/task/record';
import { act, Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { LanguageProvider } from '../../../i18n/language-provider.tsx';
import { loadWordsAtHand } from '../../../i18n/words.ts';
import { SessionContext } from '../../../realtime/session/session-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { LifeLead } from './life-lead.tsx';
import { PretendedRoom } from './test/pretended-room.ts';
import {
  agreed,
  dueIn,
  hana,
  hour,
  inHours,
  layla,
  mona,
  now,
  proposal,
  rami,
  taskId,
} from './test/two-sides.ts';

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ toFake: ['Date'], now });
  Element.prototype.scrollIntoView = () => undefined;
  document.documentElement.lang = 'en';
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
});

function Shown() {
  const task = useRecord('task', taskId);
  return task ? <LifeLead task={task} readOnly={task.archivedAt !== null} /> : null;
}

async function show(actor: UserId, fields: Partial<TaskRecord>): Promise<PretendedRoom> {
  const room = new PretendedRoom(actor, fields);
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
  await vi.waitFor(() => act(async () => expect(page.querySelector('section')).not.toBeNull()));
  return room;
}

const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');
const text = (): string => plain(page.textContent);
const block = () => page.querySelector('.deadline');
const seam = () => block()?.getAttribute('data-state');
const halves = () =>
  [...page.querySelectorAll('.deadline__half')].map((half) => plain(half.textContent));
const buttons = () =>
  [...page.querySelectorAll('button')].map((button) => plain(button.textContent));
const heard = () => plain(page.querySelector('[role="status"]')?.textContent);

async function press(name: string): Promise<void> {
  const button = [...page.querySelectorAll('button')].find(
    (each) => plain(each.textContent) === name,
  );
  expect(button, `${name} in ${buttons().join(', ')}`).toBeDefined();
  await act(async () => button!.click());
}

async function type(word: string): Promise<void> {
  const field = page.querySelector('input')!;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  await act(async () => {
    set.call(field, word);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const submit = () =>
  act(async () =>
    page
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );

const due = dueIn(29);

it('a yes closes the seam when the room has it, and not before', async () => {
  const room = await show(mona, { due });
  expect([seam(), block()!.getAttribute('data-open')]).toEqual(['asked', 'mine']);
  expect(halves()).toEqual(['MYour answer', 'LLayla asks forWed 25 Nov3:00 pm5:00 pm in Dubai']);
  await press('Accept tomorrow');
  expect(seam()).toBe('asked');
  expect(text()).toContain('Your yes is on its way');
  expect(heard()).toContain('Your yes is on its way');
  await act(async () => room.confirm());
  expect(seam()).toBe('agreed');
  expect(text()).toContain('Agreed today, 10:00 am');
  expect(text()).not.toContain('on its way');
  expect(heard()).toContain('Agreed: tomorrow, 3:00 pm');
  expect(buttons()).toContain('Start');
});

it('without a network it says that the yes is still here', async () => {
  const room = await show(mona, { due });
  await act(async () => room.goOffline());
  await press('Accept tomorrow');
  expect([seam(), text()]).toEqual([
    'asked',
    expect.stringContaining('Your yes goes out when you are online'),
  ]);
});

it('a yes to a date that is gone is refused where it was said, and the seam stays open', async () => {
  const room = await show(mona, { due });
  await press('Accept tomorrow');
  const args = { taskId, proposalId: taskId, at: due.at };
  await act(async () => room.refuse('agreeDate', args, 'proposal_gone'));
  expect(text()).toContain('Another date is on the table now.');
  expect(seam()).toBe('asked');
  expect(buttons()).toContain('Accept tomorrow');
});

it('a change names its word, and the agreed date stands until it is answered', async () => {
  const fields = { state: 'in_progress' as const, due, agreed };
  await show(layla, { ...fields, proposal: proposal(mona, dueIn(77), 'The bank is closed') });
  expect(seam()).toBe('counter');
  expect(halves()).toEqual([
    'LAgreed dateWed 25 Nov5:00 pm3:00 pm in Cairo',
    'MMona proposesFri 27 Nov5:00 pm3:00 pm in Cairo',
  ]);
  expect(text()).toContain('Mona: “The bank is closed”');
  expect(text()).toContain('Tomorrow stands until you answer.');
  expect(buttons()).toEqual(expect.arrayContaining(['Accept Friday', 'Propose another']));
});

it('the button names the day; on the same day the time, for that is what would change', async () => {
  const copy = { ...due };
  await show(layla, { due, proposal: proposal(mona, copy) });
  expect(buttons()).toContain('Accept tomorrow');
  await act(async () => root.unmount());
  await show(layla, { due, proposal: proposal(mona, dueIn(32)) });
  expect(buttons()).toContain('Accept 8:00 pm');
});

it('to agree to no date is one yes as well', async () => {
  const room = await show(mona, {});
  await press('Agree without a date');
  await act(async () => room.confirm());
  expect([seam(), halves()]).toEqual(['agreed', ['MYouNo date', 'LLaylaNo date']]);
});

it('what needs a reason asks for it in place, keeps it over Escape, and tells it to all', async () => {
  const room = await show(layla, {
    state: 'in_review',
    due,
    agreed,
    delivered: { at: now, by: mona, word: 'Done, one is double' },
  });
  expect(text()).toContain('Delivered by Mona, today, 12:00 pm: “Done, one is double”');
  await press('Ask for changes…');
  expect(document.activeElement).toBe(page.querySelector('input'));
  await submit();
  expect(text()).toContain('A few words are needed');
  await type('The lab invoice');
  await act(async () =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    ),
  );
  expect(page.querySelector('input')).toBeNull();
  expect(plain(document.activeElement?.textContent)).toBe('Ask for changes…');
  await press('Ask for changes…');
  expect(page.querySelector('input')!.value).toBe('The lab invoice');
  await submit();
  expect(room.task).toMatchObject({ state: 'in_progress', returns: 1 });
  expect(text()).toContain('Returned once · Layla: “The lab invoice”');
  expect(text()).toContain('Mona works on it');
});

it('what is over says why, by whom, and how it comes back', async () => {
  const lastStep = {
    step: 'decline' as const,
    at: inHours(-1),
    by: mona,
    word: 'No access to the bank',
  };
  const over = { state: 'declined' as const, archivedAt: now, due, lastStep };
  await show(rami, over);
  expect(text()).toContain('Declined by Mona, today, 11:00 am: “No access to the bank”');
  expect(text()).toContain('Layla can ask for it again.');
  expect(buttons()).toEqual([]);
  await act(async () => root.unmount());
  const room = await show(layla, over);
  await press('Ask for it again');
  expect(room.task).toMatchObject({ state: 'requested', archivedAt: null, agreed: null });
});

it('a wait says on whom and for how long, with one reminder a day', async () => {
  const waiting = {
    on: layla,
    since: inHours(-28),
    from: 'in_progress' as const,
    questions: ['q'],
  };
  await show(mona, { state: 'waiting', due, agreed, waiting });
  expect(text()).toContain('Waiting on Layla for 1 day 4 hours, clock stopped');
  await press('Remind Layla');
  expect(text()).toContain('Reminded today, 10:00 am');
  expect(buttons()).not.toContain('Remind Layla');
});

it('after a wait the moved date is agreed anew with one press', async () => {
  const room = await show(mona, { state: 'in_progress', due, agreed, waitedMs: 28 * hour });
  expect(text()).toContain('It waited 1 day 4 hours, so it is due Thursday, 7:00 pm.');
  await press('Propose Thursday, 7:00 pm');
  expect(room.task.proposal).toMatchObject({ by: mona, due: { at: inHours(57) } });
});

it('one’s own work has one half, and any state that one chooses', async () => {
  const room = await show(mona, { createdBy: mona, state: 'in_progress', due });
  expect([seam(), halves().length]).toEqual(['set', 1]);
  expect(text()).not.toContain('agreed');
  await press('Done');
  expect(room.task.state).toBe('done');
});

it('a task that is offered is taken with one press, or not', async () => {
  const offered = { state: 'in_progress' as const, due, agreed, offeredTo: hana };
  const room = await show(hana, offered);
  expect(text()).toContain('Mona asks you to take it over');
  await press('Not now');
  expect(room.task).toMatchObject({ offeredTo: null, assigneeId: mona });
  await act(async () => root.unmount());
  const again = await show(hana, offered);
  await press('Take it');
  expect(again.task).toMatchObject({ offeredTo: null, assigneeId: hana, state: 'requested' });
});

it('a change is heard once, and only what changed of it', async () => {
  const room = await show(layla, { state: 'agreed', due, agreed });
  expect(heard()).toBe('');
  await act(async () => room.hear(mona, 'startTask', { taskId, word: '' }));
  expect(heard()).toBe('In progress. Mona works on it');
  await act(async () => room.confirm());
  expect(heard()).toBe('In progress. Mona works on it');
});
