import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';

import { useEscape } from './use-escape.ts';

function Open(props: { readonly onClose: () => void }) {
  useEscape(props.onClose);
  return null;
}

it('closes before whoever lets go last hears of it', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // What another file's test left open above the page would keep its Escape.
  document.body.replaceChildren();
  // As what is chosen on a board does: it listened before anything was opened.
  const left: boolean[] = [];
  const hear = (event: Event): unknown => left.push(event.defaultPrevented);
  addEventListener('keydown', hear);
  const root = createRoot(document.createElement('div'));
  const close = vi.fn<() => void>();
  await act(async () => root.render(<Open onClose={close} />));
  const press = (): boolean =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
  press();
  expect(close).toHaveBeenCalledOnce();
  await act(async () => root.unmount());
  press();
  expect(left).toEqual([true, false]);
  removeEventListener('keydown', hear);
});
