import { useId, type ReactNode } from 'react';

/** One part of what somebody says of their hours. */
export function HoursSection(props: {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rows gap-3">
      <div>
        <h2 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
          {props.title}
        </h2>
        {props.help === undefined ? null : (
          <p className="pt-2.5 text-small text-ink-2">{props.help}</p>
        )}
      </div>
      <div className="grid justify-items-start gap-3 [&>ul]:w-full">{props.children}</div>
    </section>
  );
}
