import type { ReactNode } from 'react';

import { Avatar } from './avatar.tsx';
import type { Person } from './person.ts';

export interface DeadlineHalf {
  readonly person: Person;
  /** "You", a name, "Mona proposes". */
  readonly caption: ReactNode;
  /** Absent while that person has not answered. */
  readonly day?: string;
  readonly time?: string;
  /** The city, or the other city's time. */
  readonly also?: ReactNode;
}

/** The deadline of the panel: two tinted halves and what can be done about them below. */
export function DeadlineBlock(props: {
  readonly state: 'set' | 'asked' | 'counter' | 'agreed';
  readonly mine: DeadlineHalf;
  readonly theirs?: DeadlineHalf | undefined;
  /** Of `asked`: which half is empty, for that person has not answered; theirs where nothing is said. */
  readonly open?: 'mine' | 'theirs' | undefined;
  readonly actions?: ReactNode;
}) {
  const halves = props.theirs === undefined ? [props.mine] : [props.mine, props.theirs];
  return (
    <div
      className="deadline"
      data-state={props.state}
      data-open={props.state === 'asked' ? (props.open ?? 'theirs') : undefined}
      {...(props.theirs === undefined ? { 'data-alone': '' } : {})}
    >
      {halves.map((half, at) => (
        <div key={at} className="deadline__half" data-hue={half.person.hue}>
          <div className="mb-1.75 flex items-center gap-1.75 text-small text-p-text">
            <Avatar {...half.person} size="tiny" solid silent />
            <span className="min-w-0 clip-line">{half.caption}</span>
          </div>
          {half.day === undefined ? null : <div className="deadline__when">{half.day}</div>}
          {half.time === undefined ? null : (
            <div className="deadline__when font-normal">{half.time}</div>
          )}
          {half.also === undefined ? null : (
            <div className="text-small text-ink-2">{half.also}</div>
          )}
        </div>
      ))}
      {props.actions === undefined ? null : (
        <div className="deadline__actions">{props.actions}</div>
      )}
    </div>
  );
}
