import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components/Checkbox';

import { Icon } from './icon.tsx';

const tick =
  'mt-px grid size-4.5 flex-none place-items-center rounded-[5px] border-[1.5px] border-edge text-on-act ' +
  'transition-colors duration-(--fast) group-selected/box:border-act group-selected/box:bg-act ' +
  'group-focus-visible/box:outline-2 group-focus-visible/box:outline-offset-2 group-focus-visible/box:outline-focus';

/** A tick box with its words. */
export function Checkbox(
  props: Omit<CheckboxProps, 'children' | 'className' | 'style'> & {
    readonly children?: ReactNode;
    readonly className?: string;
  },
) {
  const { children, className = '', ...rest } = props;
  return (
    <AriaCheckbox
      {...rest}
      className={`group/box flex items-start gap-2.5 text-ui coarse:min-h-11 coarse:items-center ${className}`}
    >
      <span className={tick}>
        <span className="hidden group-selected/box:block">
          <Icon name="check" size="small" />
        </span>
      </span>
      {children}
    </AriaCheckbox>
  );
}
