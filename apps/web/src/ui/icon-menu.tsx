import {
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from 'react';
import { Menu as AriaMenu } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';

import { iconButtonLook } from './icon-button-look.ts';
import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';
import { menuLook } from './menu-look.ts';

type Begin = 'first' | 'last' | true;

const beginOf: Readonly<Record<string, Begin>> = {
  Enter: 'first',
  ' ': 'first',
  ArrowDown: 'first',
  ArrowUp: 'last',
};

/**
 * A menu behind an icon, for where there are many of them: until it is opened it is a plain button, which
 * costs a fraction of a trigger with its listeners. It opens as the others do: a mouse's press, a tap, or a key.
 */
export function IconMenu(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly size?: 'small' | 'normal';
  readonly placement?: NonNullable<PopoverProps['placement']>;
  readonly children: ReactNode;
}) {
  const { icon, label, size = 'normal' } = props;
  const button = useRef<HTMLButtonElement>(null);
  /** Where the keys begin in it; nothing until it was opened once. */
  const [begin, setBegin] = useState<Begin>();
  const [isOpen, setOpen] = useState(false);

  function open(at: Begin): void {
    // Where a press gives a button no focus, the menu would not know where to give it back.
    button.current?.focus();
    setBegin(at);
    setOpen(true);
  }

  function onPointerDown(event: ReactPointerEvent): void {
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.ctrlKey) return;
    // The focus that the press would bring comes after the menu has taken it.
    event.preventDefault();
    open(true);
  }

  // A click that keys make is taken for a screen reader's, whose focus the library moves later.
  function onKeyDown(event: KeyboardEvent): void {
    const at = beginOf[event.key];
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) open(at);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="true"
        aria-expanded={isOpen}
        onPointerDown={onPointerDown}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          if (!isOpen) open(event.detail === 0 ? 'first' : true);
        }}
        onKeyDown={onKeyDown}
        className={iconButtonLook(size)}
      >
        <Icon name={icon} size={size} />
      </button>
      {begin === undefined ? null : (
        <Popover
          trigger="MenuTrigger"
          triggerRef={button}
          isOpen={isOpen}
          onOpenChange={setOpen}
          placement={props.placement ?? 'bottom start'}
          className={menuLook}
        >
          <AriaMenu
            aria-label={label}
            autoFocus={begin}
            onClose={() => setOpen(false)}
            className="outline-none"
          >
            {props.children}
          </AriaMenu>
        </Popover>
      )}
    </>
  );
}
