import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

import { iconButtonLook } from './icon-button-look.ts';
import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';

/** An icon that acts. `label` is its name for everybody who does not see or know the drawing. */
export function IconButton(
  props: Omit<ButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
    readonly icon: IconName;
    readonly label: string;
    readonly pressed?: boolean;
    readonly size?: 'small' | 'normal';
    readonly className?: string;
    readonly ref?: Ref<HTMLButtonElement>;
  },
) {
  const { icon, label, pressed, size = 'normal', className = '', ...rest } = props;
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      className={`${iconButtonLook(size)} ${className}`}
    >
      <Icon name={icon} size={size === 'small' ? 'small' : 'normal'} />
    </AriaButton>
  );
}
