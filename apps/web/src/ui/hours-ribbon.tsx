import type { Hue } from './person.ts';

/** Part of a day, from 0 (midnight) to 1. */
export interface DayPart {
  readonly from: number;
  readonly to: number;
}

/** One person's hours of a day. */
export interface HoursLane {
  readonly hue: Hue;
  readonly parts: readonly DayPart[];
}

/** A ribbon of everybody's working day with a needle for now, under their clocks; `note` says it in words. */
export function HoursRibbon(props: {
  readonly lanes: readonly HoursLane[];
  readonly now: number;
  readonly note?: string | undefined;
}) {
  const { lanes, now, note } = props;
  return (
    <>
      <div aria-hidden="true" className="relative my-0.75 grid gap-1 folded:hidden">
        {lanes.map((lane, at) => (
          <div key={at} data-hue={lane.hue} className="relative h-1.5 rounded-[2px] bg-press">
            {lane.parts.map(({ from, to }) => (
              <span
                key={from}
                className="absolute inset-y-0 rounded-[2px] bg-p shadow-[inset_0_0_0_1px_var(--p-line)]"
                style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${(to - from) * 100}%` }}
              />
            ))}
          </div>
        ))}
        <span
          className="absolute -inset-y-1 w-0.5 rounded-[1px] bg-ink shadow-[0_0_0_2px_var(--color-paper)]"
          style={{ insetInlineStart: `${now * 100}%` }}
        />
      </div>
      {note === undefined ? null : <p className="text-meta text-ink-3 folded:hidden">{note}</p>}
    </>
  );
}
