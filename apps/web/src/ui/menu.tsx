import type { ReactElement, ReactNode } from 'react';
import { Keyboard } from 'react-aria-components/Keyboard';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  type MenuTriggerProps,
} from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';

import { listRow } from './choice-look.ts';
import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';
import { menuLook } from './menu-look.ts';

/** What opens on a press: `trigger` is a `Button` or an `IconButton`, the rest `MenuItem`s. */
export function Menu(props: {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: NonNullable<PopoverProps['placement']>;
  /** Whoever opens it by something else than a press keeps whether it is open. */
  readonly opened?: Pick<MenuTriggerProps, 'isOpen' | 'onOpenChange'>;
}) {
  return (
    <MenuTrigger {...props.opened}>
      {props.trigger}
      <Popover placement={props.placement ?? 'bottom start'} className={menuLook}>
        <AriaMenu aria-label={props.label} className="outline-none">
          {props.children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem(props: {
  readonly children: ReactNode;
  /** The words alone, for typing ahead. */
  readonly text: string;
  readonly icon?: IconName;
  /** What stands before the words instead of an icon: an avatar, a glyph. */
  readonly lead?: ReactNode;
  readonly hint?: string;
  readonly kind?: 'plain' | 'danger';
  readonly current?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}) {
  return (
    <AriaMenuItem
      textValue={props.text}
      onAction={props.onAction}
      isDisabled={props.isDisabled ?? false}
      {...(props.current === true ? { 'aria-current': 'true' as const } : {})}
      className={`${listRow} min-h-9 items-center gap-2.5 outline-none focus:bg-act-soft disabled:cursor-default disabled:text-ink-3 ${
        props.kind === 'danger' ? 'text-late' : ''
      } ${props.current === true ? 'font-semibold' : ''}`}
    >
      {props.icon === undefined ? props.lead : <Icon name={props.icon} />}
      <span className="min-w-0 grow">{props.children}</span>
      {props.current === true ? <Icon name="check" size="small" className="text-ink-2" /> : null}
      {props.hint === undefined ? null : (
        <Keyboard
          dir="ltr"
          className="ms-auto min-w-5 rounded-tag border border-line-2 bg-sheet px-1.25 text-center font-sans text-meta text-ink-3"
        >
          {props.hint}
        </Keyboard>
      )}
    </AriaMenuItem>
  );
}

export function MenuLine() {
  return <Separator className="mx-2 my-1.25 border-t border-line" />;
}
