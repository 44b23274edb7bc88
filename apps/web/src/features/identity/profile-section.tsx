import { useId, type ReactNode } from 'react';

/** A group of the profile: its head on one ink line. */
export function ProfileSection(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
