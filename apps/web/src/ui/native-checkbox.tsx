import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';

const tick =
  'mt-px grid size-4.5 flex-none place-items-center rounded-[5px] border-[1.5px] border-edge text-on-act ' +
  'transition-colors duration-(--fast) peer-checked:border-act peer-checked:bg-act peer-checked:*:block ' +
  'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus';

/** The browser's own tick box in the look of ours: for pages before the sign-in, which load no more than they must. */
export function NativeCheckbox(props: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="relative flex items-start gap-2.5 text-ui coarse:min-h-11 coarse:items-center">
      <input
        type="checkbox"
        checked={props.isSelected}
        onChange={(event) => props.onChange(event.target.checked)}
        className="peer absolute size-4.5 opacity-0"
      />
      <span aria-hidden className={tick}>
        <span className="hidden">
          <Icon name="check" size="small" />
        </span>
      </span>
      {props.children}
    </label>
  );
}
