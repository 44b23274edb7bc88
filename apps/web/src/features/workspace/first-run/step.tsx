import type { ReactNode } from 'react';

import { Icon } from '../../../ui/icon.tsx';

/** One step of the first run: what it is, why, and its one action; below it what it needs or brought. */
export function Step(props: {
  readonly number: string;
  readonly title: string;
  readonly help?: ReactNode;
  readonly action?: ReactNode;
  /** Done, in a word for whoever does not see the sign. */
  readonly done?: string;
  readonly children?: ReactNode;
  /** Nothing that is done on a phone, where the board needs the room. */
  readonly deskOnly?: boolean;
}) {
  const { number, title, help, action, done, children, deskOnly = false } = props;
  return (
    <li className={`border-t border-line py-3 ${deskOnly ? 'phone:hidden' : ''}`}>
      <div className="flex items-center gap-3.5">
        <span aria-hidden="true" className="w-5.5 flex-none text-lead font-semibold text-ink-3">
          {done === undefined ? number : <Icon name="check" className="text-agreed" />}
        </span>
        <div className="min-w-0 grow">
          <p className="font-semibold">
            {title}
            {done === undefined ? null : <span className="sr-only"> ({done})</span>}
          </p>
          {help === undefined ? null : <p className="text-small text-ink-2">{help}</p>}
        </div>
        {action}
      </div>
      {children === undefined ? null : <div className="mt-2.5 ms-9 phone:ms-0">{children}</div>}
    </li>
  );
}
