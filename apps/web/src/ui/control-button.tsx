import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';

import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';

const box =
  'grid size-11 flex-none place-items-center rounded-task transition-colors duration-(--fast)';
const plain = 'bg-sheet text-ink shadow-rim hover:bg-sheet-hover';

/** A switch of a call: microphone, camera, screen. What is off is red and says so by its icon. */
export function ControlSwitch(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly on: boolean;
  /** Off is a warning (microphone, camera), or simply off (screen). */
  readonly warns?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const alarmed = !props.on && props.warns === true;
  return (
    <ToggleButton
      aria-label={props.label}
      isSelected={props.on}
      isDisabled={props.isDisabled ?? false}
      onChange={props.onChange}
      className={`${box} disabled:text-ink-3 ${
        alarmed
          ? 'bg-late-soft text-late shadow-[inset_0_0_0_1px_color-mix(in_oklch,var(--color-late)_40%,transparent)]'
          : props.on && props.warns !== true
            ? 'bg-act text-on-act'
            : plain
      }`}
    >
      <Icon name={props.icon} />
    </ToggleButton>
  );
}

/** What opens something of the call: the choice of devices. */
export function ControlButton(props: { readonly icon: IconName; readonly label: string }) {
  return (
    <AriaButton aria-label={props.label} className={`${box} ${plain} folded:w-10`}>
      <Icon name={props.icon} />
    </AriaButton>
  );
}

const word = 'inline-flex min-h-11 flex-none items-center gap-1.75 rounded-task px-3.5';

/** Leaving is red and has its word. */
export function LeaveButton(props: { readonly children: ReactNode; readonly onPress: () => void }) {
  return (
    <AriaButton
      onPress={props.onPress}
      className={`${word} bg-late text-small font-semibold text-sheet hover:brightness-95`}
    >
      <Icon name="leave" size="small" />
      {props.children}
    </AriaButton>
  );
}
