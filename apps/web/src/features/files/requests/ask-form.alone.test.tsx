import type { TaskId } from '@sanad/domain/kernel/ids';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';

import { LanguageProvider } from '../../../i18n/language-provider.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { AskForm } from './ask-form.tsx';
import { requestWords } from './request-words.ts';

vi.mock('../../../http/call.ts', () => ({ call: async () => ({ token: 'once' }) }));
vi.mock('../../../realtime/session/session-context.tsx', () => ({ useSession: () => ({}) }));
vi.mock('../../../realtime/session/use-live.ts', () => ({ useGroup: () => [] }));
vi.mock('../../task/checklist/checklist-index.ts', () => ({ useChecklistIndex: () => ({}) }));

function Panel(props: { readonly onClose: () => void; readonly onDone?: () => void }) {
  useEscape(props.onClose);
  return props.onDone ? <AskForm taskId={'1' as TaskId} onDone={props.onDone} /> : null;
}

it('closes by Escape before the task that it stands in, and not once the link is there', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await requestWords.load('en');
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const [onClose, onDone] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const draw = (panel: object) =>
    act(async () =>
      root.render(
        <LanguageProvider language="en" digits="latn">
          <Panel onClose={onClose} {...panel} />
        </LanguageProvider>,
      ),
    );
  await draw({});
  await draw({ onDone });
  const event = { key: 'Escape', bubbles: true, cancelable: true };
  const field = await vi.waitFor(() => {
    const found = place.querySelector('input');
    if (!found) throw new Error('its words are still coming');
    return found;
  });
  await act(async () => field.dispatchEvent(new KeyboardEvent('keydown', event)));
  expect([onDone, onClose].map((each) => each.mock.calls.length)).toEqual([1, 0]);

  // The link is shown this once.
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, 'ID');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => place.querySelector('form')!.requestSubmit());
  await vi.waitFor(() => expect(place.innerHTML).toContain('/send/once'));
  await act(async () => place.dispatchEvent(new KeyboardEvent('keydown', event)));
  expect([onDone, onClose].map((each) => each.mock.calls.length)).toEqual([1, 0]);
  await act(async () => root.unmount());
  place.remove();
});
