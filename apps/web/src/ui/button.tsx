import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

import { buttonLook, type ButtonKind, type ButtonSize } from './button-look.ts';
import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';

/** One primary button per screen; its words carry the outcome. */
export function Button(
  props: Omit<ButtonProps, 'children' | 'className' | 'style'> & {
    readonly children: ReactNode;
    readonly kind?: ButtonKind;
    readonly size?: ButtonSize;
    readonly icon?: IconName;
    readonly className?: string;
    readonly ref?: Ref<HTMLButtonElement>;
  },
) {
  const { children, kind = 'plain', size = 'normal', icon, className = '', ...rest } = props;
  return (
    <AriaButton {...rest} className={`${buttonLook(kind, size)} ${className}`}>
      {icon === undefined ? null : (
        <Icon name={icon} size={size === 'small' ? 'small' : 'normal'} />
      )}
      <span>{children}</span>
    </AriaButton>
  );
}
