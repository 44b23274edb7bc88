import type { ReactNode } from 'react';

import { Bdi } from '../../i18n/bdi.tsx';

/** A task of a preview: its title, what becomes of its date, and what one might not expect of that. */
export function PreviewRow(props: {
  readonly title: string;
  readonly date: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li className="rows gap-0.5 border-b border-line py-2 text-ink last:border-0">
      <p className="text-ui font-semibold wrap-anywhere">
        <Bdi>{props.title}</Bdi>
      </p>
      <p className="text-small text-ink-2">{props.date}</p>
      <div className="flex flex-wrap gap-x-3 gap-y-0.5">{props.children}</div>
    </li>
  );
}

/** The rows of a preview under what is said of all of them. */
export function PreviewList(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={props.title} className="rows gap-1">
      <h3 className="border-b border-ink pb-1 text-small font-semibold text-ink">{props.title}</h3>
      <ul>{props.children}</ul>
    </section>
  );
}
