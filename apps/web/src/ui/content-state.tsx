import type { ReactNode } from 'react';

import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';

/** Nothing here yet: the pale mark, one true sentence, one action or none. */
export function EmptyState(props: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div data-empty="" className="flex max-w-[44ch] flex-col items-start gap-1.5">
      <Mark size={34} missing className="-ms-1.5 mb-1" />
      <p className="text-ui font-semibold text-balance">{props.title}</p>
      {props.children === undefined ? null : <p className="text-ui text-ink-2">{props.children}</p>}
      {props.action === undefined ? null : <div className="mt-2">{props.action}</div>}
    </div>
  );
}

/** What happened, what is safe, what to do: in that order, where the content would be. */
export function ErrorState(props: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: IconName;
}) {
  return (
    <div role="alert" className="flex max-w-[44ch] flex-col items-start gap-1.5">
      <Icon name={props.icon ?? 'cloud-alert'} size="large" className="text-ink-2" />
      <p className="text-ui font-semibold text-balance">{props.title}</p>
      {props.children === undefined ? null : <p className="text-ui text-ink-2">{props.children}</p>}
      {props.action === undefined ? null : <div className="mt-2">{props.action}</div>}
    </div>
  );
}
