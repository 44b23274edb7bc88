import type { ReactNode } from 'react';

import { InPlaceName } from './in-place-name.tsx';

/** A template or an event: its name, which is changed where it stands, what is said of it, and what can be done. */
export function NamedRow(props: {
  readonly name: string;
  readonly isNaming: boolean;
  /** Another name, or the same where it stays. */
  readonly onNamed: (name: string) => void;
  readonly facts: ReactNode;
  readonly acts: ReactNode;
  /** What opens above it. */
  readonly children: ReactNode;
}) {
  return (
    <li
      aria-label={props.name}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-3"
    >
      <div className="min-w-0 flex-1 basis-40">
        <InPlaceName name={props.name} isOpen={props.isNaming} onDone={props.onNamed} />
        <p className="text-small text-ink-2">{props.facts}</p>
      </div>
      {props.acts ? <div className="flex items-center gap-1">{props.acts}</div> : null}
      {props.children}
    </li>
  );
}
