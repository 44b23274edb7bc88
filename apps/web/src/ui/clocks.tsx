import { Fragment } from 'react';

import { Dot } from './dot.tsx';
import type { Hue, PersonShape } from './person.ts';

export interface ClockFace {
  readonly key: string;
  readonly hue: Hue;
  readonly shape: PersonShape;
  readonly city: string;
  readonly time: string;
}

/** Part of a day, from 0 (midnight) to 1. */
export interface DayPart {
  readonly hue: Hue;
  readonly from: number;
  readonly to: number;
}

const faces =
  'grid grid-cols-[auto_1fr_auto] items-center gap-x-1.75 gap-y-1.75 ' +
  'folded:grid-cols-1 folded:justify-items-center folded:gap-y-0.75';

/** The clocks of the two cities, and where agreed hours are known, a ribbon of both working days with a needle for now. */
export function Clocks(props: {
  readonly label: string;
  readonly clocks: readonly ClockFace[];
  readonly ribbon?: { readonly lanes: readonly DayPart[]; readonly now: number };
  readonly note?: string;
}) {
  const { ribbon } = props;
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
      {ribbon === undefined ? null : (
        <div aria-hidden="true" className="relative my-0.75 grid gap-1 folded:hidden">
          {ribbon.lanes.map((lane, at) => (
            <div key={at} data-hue={lane.hue} className="relative h-1.5 rounded-[2px] bg-press">
              <span
                className="absolute inset-y-0 rounded-[2px] bg-p shadow-[inset_0_0_0_1px_var(--p-line)]"
                style={{
                  insetInlineStart: `${lane.from * 100}%`,
                  inlineSize: `${(lane.to - lane.from) * 100}%`,
                }}
              />
            </div>
          ))}
          <span
            className="absolute -inset-y-1 w-0.5 rounded-[1px] bg-ink shadow-[0_0_0_2px_var(--color-paper)]"
            style={{ insetInlineStart: `${ribbon.now * 100}%` }}
          />
        </div>
      )}
      {props.note === undefined ? null : (
        <p className="text-meta text-ink-3 folded:hidden">{props.note}</p>
      )}
    </section>
  );
}
