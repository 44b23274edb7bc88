import type { ReactNode } from 'react';

/** The nav on paper and one sheet beside it; on phones the sheet fills the screen above a bottom bar. */
export function Frame(props: {
  readonly nav: ReactNode;
  readonly bar: ReactNode;
  readonly children: ReactNode;
  /** On phones a call or an open task takes the whole screen. */
  readonly full?: boolean;
}) {
  return (
    <div className="frame grid h-dvh grid-cols-[var(--nav-width)_minmax(0,1fr)] grid-rows-[minmax(0,1fr)] bg-paper phone:grid-cols-[minmax(0,1fr)] phone:grid-rows-[minmax(0,1fr)_auto]">
      <div className="flex min-h-0 flex-col phone:hidden">{props.nav}</div>
      <div className="relative my-2 me-2 flex min-h-0 min-w-0 flex-col overflow-hidden rounded-sheet bg-sheet shadow-[0_0_0_1px_var(--color-line)] phone:m-0 phone:rounded-none phone:shadow-none">
        {props.children}
      </div>
      {props.full === true ? null : <div className="hidden phone:block">{props.bar}</div>}
    </div>
  );
}
