import type { ReactNode } from 'react';

/** One line of what is known of a task: its name, and the value that is changed where it stands. */
export function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="flex min-h-8 items-center text-small text-ink-3 coarse:min-h-11">
        {props.name}
      </dt>
      <dd className="flex min-h-8 min-w-0 items-center coarse:min-h-11">{props.children}</dd>
    </>
  );
}
