import { Fragment, type ReactNode } from 'react';

import { Dot } from './dot.tsx';
import type { Hue, PersonShape } from './person.ts';

export interface ClockFace {
  readonly key: string;
  /** Absent where it is several people's. */
  readonly hue: Hue | undefined;
  readonly shape: PersonShape;
  readonly city: string;
  readonly time: string;
}

const faces =
  'grid grid-cols-[auto_1fr_auto] items-center gap-x-1.75 gap-y-1.75 ' +
  'folded:grid-cols-1 folded:justify-items-center folded:gap-y-0.75';

/** The clocks of the two cities. */
export function Clocks(props: {
  readonly label: string;
  readonly clocks: readonly ClockFace[];
  /** Of both working days, where they are known. */
  readonly children?: ReactNode;
}) {
  return (
    <section
      aria-label={props.label}
      className="grid gap-1.75 border-t border-line px-2 pt-3 pb-1 folded:px-0"
    >
      <dl className={`${faces} text-small text-ink-2`}>
        {props.clocks.map((clock) => (
          <Fragment key={clock.key}>
            <Dot hue={clock.hue} shape={clock.shape} />
            <dt className="clip-line folded:sr-only">{clock.city}</dt>
            <dd className="text-end text-ui font-semibold whitespace-nowrap text-ink folded:mb-1 folded:text-meta">
              {clock.time}
            </dd>
          </Fragment>
        ))}
      </dl>
      {props.children}
    </section>
  );
}
