import type { ReactNode } from 'react';

import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';

const kinds = {
  plain: ['bg-paper', 'text-ink-2', 'info'],
  risk: ['bg-risk-soft', 'text-risk', 'offline'],
  late: ['bg-late-soft', 'text-late', 'alert'],
  good: ['bg-agreed-soft', 'text-agreed', 'check'],
} as const satisfies Record<string, readonly [string, string, IconName]>;

/** A sentence that stays while it is true. */
export function Notice(props: {
  readonly kind?: keyof typeof kinds;
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const [ground, ink, icon] = kinds[props.kind ?? 'plain'];
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center gap-2.5 rounded-task px-3.5 py-2.5 text-ui ${ground}`}
    >
      <Icon name={props.icon ?? icon} className={ink} />
      <div className="min-w-0 flex-1 basis-40">{props.children}</div>
      {props.action}
    </div>
  );
}
