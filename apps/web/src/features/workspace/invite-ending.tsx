import type { ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';

/** In the place of the seat: why there is none to take now. */
export function InviteEnding(props: {
  readonly title: string;
  readonly children: string;
  readonly action?: ReactNode;
}) {
  return (
    <div role="status" className="grid h-full content-center justify-items-start gap-2">
      <h2 className="text-title font-semibold text-balance">
        <Sentence>{props.title}</Sentence>
      </h2>
      <p className="text-ink-2">
        <Sentence>{props.children}</Sentence>
      </p>
      {props.action === undefined ? null : <div className="mt-3">{props.action}</div>}
    </div>
  );
}
