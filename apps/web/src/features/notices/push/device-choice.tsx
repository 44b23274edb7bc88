import { useEffect } from 'react';

import { deviceWall } from '../../../http/device-wall.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { PushState } from './device-push.ts';
import { ownDevicePush } from './own-device-push.ts';
import { pushWords } from './push-words.ts';

/** Nothing can be chosen before what stands in the way is gone. */
const blocked: ReadonlySet<PushState['kind']> = new Set<PushState['kind']>([
  ...(['looking', 'unsupported', 'homeScreen', 'serverOff', 'denied'] as const),
  ...(['asking', 'ending', 'offline'] as const),
]);

/** Whether this device is told; the browser is asked for its permission when this is pressed, and never before. */
export function DeviceChoice() {
  const words = useWords(pushWords);
  const state = useSignal(ownDevicePush.state);
  useEffect(() => {
    const look = (): void => void ownDevicePush.look();
    look();
    // What was changed in the browser's own settings, or is possible again.
    window.addEventListener('focus', look);
    window.addEventListener('online', look);
    return () => {
      window.removeEventListener('focus', look);
      window.removeEventListener('online', look);
    };
  }, []);
  return (
    <div className="rows gap-2">
      <Checkbox
        isSelected={state.kind === 'on' || state.kind === 'asking'}
        isDisabled={blocked.has(state.kind)}
        onChange={(isOn) => void (isOn ? ownDevicePush.turnOn() : ownDevicePush.turnOff())}
      >
        <span className="rows">
          <span>{words.title}</span>
          <span className="text-small text-ink-3">{words.help}</span>
        </span>
      </Checkbox>
      <p role="status" className="ps-7 text-small text-ink-2 empty:hidden phone:ps-0">
        <Said state={state} />
      </p>
    </div>
  );
}

function Said({ state }: { readonly state: PushState }) {
  const words = useWords(pushWords);
  const sentence = useRefusalSentence();
  switch (state.kind) {
    case 'looking':
    case 'off':
    case 'ending':
      return null;
    case 'failed':
      return typeof state.why === 'string' ? words[state.why] : sentence(state.why);
    case 'serverOff':
      return deviceWall.keepsNothing ? words.shared : words.serverOff;
    default:
      return words[state.kind];
  }
}
