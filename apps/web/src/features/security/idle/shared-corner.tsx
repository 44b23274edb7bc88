import { Refusal } from '@sanad/domain/kernel/refusal';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

import { call } from '../../../http/call.ts';
import { useMaybeMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { forgetWhatWasSeen } from '../../../realtime/device/leave-device.ts';
import { onItsWay } from '../../../realtime/device/on-its-way.ts';
import { browserTimers } from '../../../realtime/session/browser-time.ts';
import { heldBack } from '../../../realtime/session/held-back.ts';
import { Button } from '../../../ui/button.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { IdleWatch, type IdleState } from './idle-watch.ts';
import { idleWords } from './idle-words.ts';
import { openSharedChannel, type SharedSaid } from './shared-channel.ts';

const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** What a shared computer has in every corner of its pages: who goes away without signing out is signed out. */
export function SharedCorner(props: {
  /** Signs out: of this person, because nobody was there. */
  readonly onIdle: (userId: string) => void;
  /** Another tab has signed out, or the server has. */
  readonly onLeft: () => void;
  /** Takes what is shown out of sight. */
  readonly onHide: () => void;
}) {
  const { onIdle, onLeft, onHide } = props;
  const userId = useMaybeMe()?.profile.id;
  const sentence = useRefusalSentence();
  const [state, setState] = useState<IdleState>({ kind: 'here' });

  useEffect(() => {
    if (userId === undefined) return undefined;
    forgetWhatWasSeen().catch((error: unknown) => console.warn('device', error));
    const channel = openSharedChannel();
    const watch = new IdleWatch({
      now: Date.now,
      timers: browserTimers,
      say: (said) => channel.postMessage(said),
      onItsWay: () => onItsWay.count,
      sayHere() {
        call('sayHere', {}).catch((error: unknown) => {
          if (error instanceof Refusal && error.code === 'unauthenticated') onLeft();
        });
      },
      show(next) {
        if (next.kind === 'waiting') onHide();
        if (next.kind === 'over') onIdle(userId);
        setState(next);
      },
    });
    channel.addEventListener('message', ({ data }: MessageEvent<SharedSaid>) => {
      if (data.kind === 'left') onLeft();
      else watch.hear(data);
    });
    const onInput = (): void => watch.input();
    for (const kind of inputs) addEventListener(kind, onInput, { capture: true, passive: true });
    return () => {
      for (const kind of inputs) removeEventListener(kind, onInput, { capture: true });
      watch.stop();
      channel.close();
    };
  }, [userId, onIdle, onLeft, onHide]);

  // Whoever was refused says so in most places; said once more it is one sentence.
  useEffect(
    () => heldBack.subscribe(() => toasts.show({ text: sentence(new Refusal('shared_offline')) })),
    [sentence],
  );

  if (state.kind === 'warned') return <Warning seconds={state.seconds} />;
  if (state.kind === 'here') return null;
  return createPortal(<Cover />, document.body);
}

function Warning(props: { readonly seconds: number }) {
  const words = useWords(idleWords);
  return createPortal(
    <div className="fixed inset-x-0 top-0 z-(--z-toast) flex justify-center p-3">
      <div className="flex max-w-[560px] flex-wrap items-center gap-x-4 gap-y-2.5 rounded-task bg-ink px-4 py-3 text-ui text-sheet shadow-lift">
        <div className="min-w-0 flex-1 basis-60">
          <p role="alert" className="font-semibold">
            {words.warning}
          </p>
          <p className="text-small">{words.warningHelp}</p>
        </div>
        {/* It is said once; counting it aloud would drown whatever else is read. */}
        <span aria-hidden className="tabular-nums">
          {words.left(props.seconds)}
        </span>
        <Button kind="bare">{words.stay}</Button>
      </div>
    </div>,
    document.body,
  );
}

/** In place of everything: whoever looks at it now may be somebody else. */
function Cover() {
  const words = useWords(idleWords);
  const [count, setCount] = useState(onItsWay.count);
  useEffect(() => {
    const timer = setInterval(() => setCount(onItsWay.count), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="fixed inset-0 z-(--z-toast) grid place-items-center bg-paper p-6">
      <div role="status" className="grid max-w-[48ch] gap-2 text-center">
        <h1 className="text-display-tight">{words.over}</h1>
        <p className="text-lead text-ink-2">{words.waiting(count)}</p>
      </div>
    </div>
  );
}
