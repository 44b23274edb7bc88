import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { Wave } from './wave.tsx';

const strip = 'flex min-h-11 flex-none items-center gap-3 py-1.75 ps-5 pe-3.5';
const onPhones = 'phone:gap-2 phone:ps-3.5 phone:pe-2.5 phone:text-small';

/** "A call is on": an ink strip above the page, not to be dismissed; pushes the content down. */
export function CallStrip(props: {
  readonly label: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly action: ReactNode;
  /** Nothing is on yet: no wave. */
  readonly quiet?: boolean;
}) {
  return (
    <section aria-label={props.label} className={`${strip} bg-act text-ui text-on-act ${onPhones}`}>
      {props.quiet === true ? <Icon name="video" size="small" /> : <Wave />}
      <p className="min-w-0 grow clip-line">
        <b>{props.title}</b>
        {props.detail === undefined ? null : <> · {props.detail}</>}
      </p>
      {props.action}
    </section>
  );
}
