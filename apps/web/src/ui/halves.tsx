import type { ReactNode } from 'react';

import type { Hue } from './person.ts';

const page =
  'relative isolate grid w-full max-w-[980px] grid-cols-2 phone:grid-cols-[minmax(0,1fr)]';
const half = 'py-12 phone:px-5.5 phone:py-7';
const leaningTint =
  'before:absolute before:inset-y-0 before:-start-30 before:end-1 before:-z-10 before:bg-p-soft ' +
  'before:skew-x-[calc(var(--lean)*0.45)] phone:before:-end-30 phone:before:skew-x-0';

/** One page of two halves: the other person's tint leans on the empty side. */
export function Halves(props: {
  readonly hue: Hue;
  readonly first: ReactNode;
  readonly second: ReactNode;
}) {
  return (
    <div
      data-hue={props.hue}
      className={`${page} overflow-hidden rounded-page bg-sheet shadow-hairline`}
    >
      <div className={`relative ${half} ps-12 pe-18 ${leaningTint}`}>{props.first}</div>
      <div className={`min-w-0 ${half} ps-14 pe-12`}>{props.second}</div>
    </div>
  );
}
