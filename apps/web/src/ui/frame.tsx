import type { ReactNode } from 'react';

const rooms =
  'grid grid-cols-[var(--nav-width)_minmax(0,1fr)] grid-rows-[minmax(0,1fr)] ' +
  'phone:grid-cols-[minmax(0,1fr)] phone:grid-rows-[minmax(0,1fr)_auto]';
const sheet =
  'my-2 me-2 overflow-hidden rounded-sheet bg-sheet shadow-hairline ' +
  'phone:m-0 phone:rounded-none phone:shadow-none';

/** The nav on paper and one sheet beside it; on phones the sheet fills the screen above a bottom bar. */
export function Frame(props: {
  readonly nav: ReactNode;
  readonly bar: ReactNode;
  readonly children: ReactNode;
  /** On phones a call or an open task takes the whole screen. */
  readonly full?: boolean;
}) {
  return (
    <div className={`frame ${rooms} h-dvh bg-paper`}>
      <div className="flex min-h-0 flex-col phone:hidden">{props.nav}</div>
      <div className={`relative flex min-h-0 min-w-0 flex-col ${sheet}`}>{props.children}</div>
      {props.full === true ? null : <div className="hidden phone:block">{props.bar}</div>}
    </div>
  );
}
