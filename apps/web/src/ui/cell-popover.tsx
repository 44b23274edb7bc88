import { useRef, useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Menu as AriaMenu } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

import { menuLook } from './menu-look.ts';

const cellLook =
  'flex min-h-8 max-w-full items-center gap-1.5 rounded-control px-1.5 text-start -outline-offset-2 ' +
  'hover:bg-hover coarse:min-h-11';

/** What a cell of a grid hands to whatever in it takes the focus. */
export interface CellSlot {
  readonly tabIndex: 0 | -1;
  /** Which cell of its row it is, by its name. */
  readonly 'data-cell': string;
}

/**
 * A cell of a grid that is changed where it stands. Until it is opened it is a plain button, since a list has
 * hundreds: what opens, a menu of `MenuItem`s or anything else, is made with the press.
 */
export function CellPopover(props: {
  readonly slot: CellSlot;
  readonly label: string;
  /** What the cell shows. */
  readonly shown: ReactNode;
  readonly opens: 'menu' | 'dialog';
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const { slot, label, opens, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button
        {...slot}
        ref={button}
        type="button"
        aria-haspopup={opens}
        aria-expanded={isOpen}
        onClick={() => {
          button.current?.focus();
          setWasOpen(true);
          setOpen(true);
        }}
        className={`${cellLook} ${props.className ?? ''}`}
      >
        <span className="sr-only">{label}</span>
        {props.shown}
      </button>
      {wasOpen ? (
        <Popover
          trigger={opens === 'menu' ? 'MenuTrigger' : 'DialogTrigger'}
          triggerRef={button}
          isOpen={isOpen}
          onOpenChange={setOpen}
          placement="bottom start"
          className={
            opens === 'menu'
              ? menuLook
              : 'z-(--z-pop) w-[min(20rem,calc(100vw-16px))] rounded-task bg-raised p-3 shadow-float'
          }
        >
          {opens === 'menu' ? (
            <AriaMenu aria-label={label} autoFocus onClose={close} className="outline-none">
              {children(close)}
            </AriaMenu>
          ) : (
            <Dialog aria-label={label} className="outline-none">
              {children(close)}
            </Dialog>
          )}
        </Popover>
      ) : null}
    </>
  );
}
