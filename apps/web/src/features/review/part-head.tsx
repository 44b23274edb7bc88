import type { ReactNode } from 'react';

/** A section's head on its ink line. */
export function PartHead(props: {
  readonly id?: string;
  readonly title: string;
  readonly aside?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-1.75">
      <h2 id={props.id} tabIndex={-1} className="text-ui font-semibold outline-none">
        {props.title}
      </h2>
      {props.aside}
    </div>
  );
}
