import type { ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';

/** One piece at the side: a quiet head, and what it says. */
export function AsidePart(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="rows content-start gap-1">
      <h3 className="mb-0.5 text-small font-semibold text-ink-2">
        <Sentence>{props.title}</Sentence>
      </h3>
      {props.children}
    </section>
  );
}
