import type { ReactNode } from 'react';

import type { Hue } from './person.ts';

/** One page of two halves: the other person's tint leans on the empty side. */
export function Halves(props: {
  readonly hue: Hue;
  readonly first: ReactNode;
  readonly second: ReactNode;
}) {
  return (
    <div
      data-hue={props.hue}
      className="relative isolate grid w-full max-w-[980px] grid-cols-2 overflow-hidden rounded-page bg-sheet shadow-[0_0_0_1px_var(--color-line)] phone:grid-cols-[minmax(0,1fr)]"
    >
      <div className="relative py-12 ps-12 pe-18 before:absolute before:inset-y-0 before:-start-30 before:end-1 before:-z-10 before:skew-x-[calc(var(--lean)*0.45)] before:bg-p-soft phone:px-5.5 phone:py-7 phone:before:-end-30 phone:before:skew-x-0">
        {props.first}
      </div>
      <div className="min-w-0 py-12 ps-14 pe-12 phone:px-5.5 phone:py-7">{props.second}</div>
    </div>
  );
}
