import { useRef, useSyncExternalStore } from 'react';

import { Sentence } from '../i18n/bdi.tsx';
import { Button } from './button.tsx';
import { toasts } from './toast-queue.ts';

const corner =
  'fixed inset-x-3 bottom-4.5 z-(--z-toast) desk:ms-[calc(var(--nav-width,0px)+24px)] ' +
  'phone:bottom-[calc(72px+env(safe-area-inset-bottom))]';
const slip = 'inline-flex max-w-full items-center gap-3 rounded-task py-2.25 ps-4 pe-2.25';

/** Where toasts appear: the bottom corner at the reading start, above a phone's bottom bar. */
export function ToastRegion() {
  const toast = useSyncExternalStore(toasts.subscribe, toasts.current);
  /** Where the focus was before it came here: a pressed button goes with its word, and it goes back. */
  const before = useRef<EventTarget>(null);
  return (
    <div
      role="status"
      aria-live="polite"
      className={`${corner} pointer-events-none flex justify-start`}
    >
      {toast === undefined ? null : (
        <div
          key={toast.key}
          className={`${slip} toast-in pointer-events-auto bg-ink text-ui text-sheet shadow-lift`}
          onMouseEnter={toasts.pause}
          onMouseLeave={toasts.resume}
          onFocus={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget))
              before.current = event.relatedTarget;
            toasts.pause();
          }}
          onBlur={toasts.resume}
        >
          <span className="min-w-0 py-0.5">
            <Sentence>{toast.text}</Sentence>
          </span>
          {toast.action === undefined ? null : (
            <Button
              kind="bare"
              size="small"
              {...(toast.action.icon === undefined ? {} : { icon: toast.action.icon })}
              onPress={() => {
                toasts.dismiss();
                if (before.current instanceof HTMLElement) before.current.focus();
                toast.action?.onAct();
              }}
            >
              {toast.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
