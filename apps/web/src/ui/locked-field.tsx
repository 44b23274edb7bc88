import { useId } from 'react';

import { Token } from '../i18n/bdi.tsx';
import { lockedBox } from './field-look.ts';
import { Icon } from './icon.tsx';

/** A value that is given: shown like a field, with a lock, and not to be changed here. */
export function LockedField(props: {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
}) {
  const id = useId();
  return (
    <div className="rows gap-1.25">
      <span id={id} className="text-small font-semibold">
        {props.label}
      </span>
      <span role="group" aria-labelledby={id} className={lockedBox}>
        <span className="min-w-0 grow clip-line">
          <Token>{props.value}</Token>
        </span>
        <Icon name="lock" size="small" className="text-ink-3" />
      </span>
      {props.help === undefined ? null : <span className="text-meta text-ink-3">{props.help}</span>}
    </div>
  );
}
