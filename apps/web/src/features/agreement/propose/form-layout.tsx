import { useId, type ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';

/** One of the form's five parts. */
export function FormPart(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rows gap-4">
      <h3 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
        <Sentence>{props.title}</Sentence>
      </h3>
      {props.children}
    </section>
  );
}

/** Two fields side by side; on a phone, one below the other. */
export function TwoFields(props: { readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 items-start gap-3 phone:grid-cols-[minmax(0,1fr)]">
      {props.children}
    </div>
  );
}

/** A control that says its own label to who cannot see it, with the label for who can. */
export function Labelled(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="rows justify-items-start gap-1.25">
      <span aria-hidden="true" className="text-small font-semibold">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}
