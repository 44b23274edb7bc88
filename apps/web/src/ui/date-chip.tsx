import { Dot } from './dot.tsx';
import { Icon } from './icon.tsx';
import type { Hue, PersonShape } from './person.ts';

/** `set`: nobody had to agree yet. `open`: the other half has not answered. `ask`: mine has not. */
export type DateState = 'set' | 'open' | 'ask' | 'agreed';
export type DateTone = 'plain' | 'risk' | 'late' | 'met';

const toneIcons = { risk: 'warning', late: 'alarm-clock', met: 'check' } as const;

/** A date as two halves: own clock first and bold, the other's second with the sign of its person. */
export function DateChip(props: {
  readonly state: DateState;
  readonly tone?: DateTone;
  readonly mine: { readonly day: string; readonly time: string };
  /** Alone there is one half. `day` only where it differs. */
  readonly theirs?:
    | {
        readonly day?: string | undefined;
        readonly time: string;
        readonly hue: Hue;
        readonly shape: PersonShape;
      }
    | undefined;
  /** The whole of it in words: "Thursday 26 November, 5:00 pm in Dubai, 3:00 pm in Cairo". */
  readonly label: string;
}) {
  const { state, tone = 'plain', mine, theirs, label } = props;
  const sign = tone === 'plain' ? undefined : toneIcons[tone];
  return (
    <span role="img" aria-label={label} className="date-chip" data-state={state} data-tone={tone}>
      <span className="date-chip__half">
        {sign === undefined ? null : <Icon name={sign} size="tiny" />}
        {mine.day} <b className="date-chip__mine">{mine.time}</b>
        {state === 'ask' ? ' ?' : null}
      </span>
      {theirs === undefined ? null : (
        <>
          {state === 'set' ? null : <i className="date-chip__seam" />}
          <span className="date-chip__half">
            <Dot hue={theirs.hue} shape={theirs.shape} />
            <span>
              {theirs.day === undefined ? null : `${theirs.day} `}
              {theirs.time}
            </span>
            {state === 'open' ? '?' : null}
          </span>
        </>
      )}
    </span>
  );
}
