import { useId, type ReactNode } from 'react';

import { useLanguage } from '../../i18n/language-context.tsx';

/** A group of rows: its head on one ink line, with how many. */
export function PeopleGroup(props: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const id = useId();
  const { locale } = useLanguage();
  return (
    <section aria-labelledby={id} className="mt-6.5 first:mt-2">
      <h2
        id={id}
        className="flex items-baseline gap-2 border-b border-ink pb-1.75 text-ui font-semibold"
      >
        {props.title}
        <span className="font-normal text-ink-3">
          {new Intl.NumberFormat(locale).format(props.count)}
        </span>
      </h2>
      <ul>{props.children}</ul>
    </section>
  );
}
