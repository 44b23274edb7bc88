import type { ReactNode } from 'react';

/** What came of it: a heading, a sentence, the next step. */
export function Outcome(props: {
  readonly heading: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div role="status" className="grid justify-items-start gap-3">
      <h1 className="text-display-tight">{props.heading}</h1>
      <p className="text-lead text-ink-2">{props.children}</p>
      {props.action === undefined ? null : <div className="mt-3">{props.action}</div>}
    </div>
  );
}
