import { useId, type ReactNode } from 'react';

/** One part of the page, under its heading. */
export function LeavingSection(props: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3 border-b border-ink pb-1.75">
        <h2 id={id} className="text-ui font-semibold">
          {props.title}
        </h2>
        {props.beside}
      </div>
      {props.children}
    </section>
  );
}
