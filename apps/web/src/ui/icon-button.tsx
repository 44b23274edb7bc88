import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

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
  },
) {
  const { icon, label, pressed, size = 'normal', className = '', ...rest } = props;
  const box = size === 'small' ? 'size-6.5 coarse:size-11' : 'size-8 coarse:size-11';
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      className={`inline-grid flex-none place-items-center rounded-control text-ink-2 transition-colors duration-(--fast) hover:bg-hover hover:text-ink pressed:bg-press disabled:text-ink-3 aria-pressed:bg-act-soft aria-pressed:text-ink ${box} ${className}`}
    >
      <Icon name={icon} size={size === 'small' ? 'small' : 'normal'} />
    </AriaButton>
  );
}
