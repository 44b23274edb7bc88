import type { ReactNode } from 'react';

/** A section of the page: its head on an ink line, rows between hairlines. */
export function CheckInGroup(props: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={props.title} className="mt-6.5 first:mt-0">
      <div className="flex min-h-9 items-center justify-between gap-3 border-b border-ink pb-0.75">
        <h2 className="text-ui font-semibold">{props.title}</h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

/** One row: a sign, what, facts below, and what can be done at the end. */
export function CheckInRow(props: {
  readonly sign: ReactNode;
  readonly title: ReactNode;
  readonly facts?: ReactNode;
  readonly action?: ReactNode;
  /** A small one keeps its place at the end on phones too. */
  readonly actionStays?: boolean;
}) {
  const below = 'phone:col-start-2 phone:row-start-3 phone:mt-1.5';
  return (
    <li className="grid grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.75 border-b border-line py-2.75">
      <span className="grid place-items-center text-ink-2">{props.sign}</span>
      <span className="text-ui font-semibold">{props.title}</span>
      <span className={`flex items-center gap-2 ${props.actionStays === true ? '' : below}`}>
        {props.action}
      </span>
      {props.facts === undefined ? null : (
        <span className="col-start-2 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-small text-ink-3">
          {props.facts}
        </span>
      )}
    </li>
  );
}
