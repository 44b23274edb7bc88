import type { ReactNode } from 'react';

import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';
import type { Hue } from './person.ts';

const words = 'px-1.75 pt-px pb-0.5 text-meta font-semibold whitespace-nowrap text-p-on';

/** A name on the colour of its person: on a touched row, at a pointer, beside a caret. */
export function PersonFlag(props: {
  readonly hue: Hue;
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <span
      data-hue={props.hue}
      className={`inline-flex w-max items-center gap-1 rounded-control bg-p forced-color-adjust-none ${words} ${props.className ?? ''}`}
    >
      {props.icon === undefined ? null : <Icon name={props.icon} size="small" />}
      {props.children}
    </span>
  );
}
