import type { ReactNode } from 'react';

import { RowTitle } from './row-title.tsx';

const row =
  'relative grid grid-cols-[26px_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-b border-line py-2.75 ' +
  'transition-colors duration-(--fast) hover:bg-hover phone:grid-cols-[26px_minmax(0,1fr)]';
const end = 'text-small text-ink-3 phone:col-start-2 wrap-anywhere';

/** A row that only tells, and leads to its task: a sign, what, its facts below, and at the end who and when. */
export function QuietRow(props: {
  readonly taskId: string;
  readonly title: string;
  readonly sign: ReactNode;
  readonly facts?: ReactNode;
  readonly end?: ReactNode;
}) {
  return (
    <li data-row={props.taskId} data-task-row={props.taskId} className={row}>
      <span className="grid h-6.5 place-items-center">{props.sign}</span>
      <div className="rows min-w-0 gap-1 self-center">
        <RowTitle taskId={props.taskId} text={props.title} whole />
        {props.facts === undefined ? null : (
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-ink-3 wrap-anywhere">
            {props.facts}
          </p>
        )}
      </div>
      {props.end === undefined ? null : <p className={`${end} self-center`}>{props.end}</p>}
    </li>
  );
}
