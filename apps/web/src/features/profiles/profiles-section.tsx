import { useId, type ReactNode } from 'react';

/** One part of a page about a person: its head on one ink line. */
export function ProfilesSection(props: {
  readonly title: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rows gap-4">
      <div>
        <h2 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
          {props.title}
        </h2>
        {props.help === undefined ? null : (
          <p className="pt-2.5 text-small text-ink-2">{props.help}</p>
        )}
      </div>
      {props.children}
    </section>
  );
}
