import type { ReactNode } from 'react';

import { Avatar } from './avatar.tsx';
import type { Person } from './person.ts';

export interface SeamHalf {
  readonly person: Person;
  /** "Yes, today", "Your answer". */
  readonly caption: ReactNode;
  /** They said yes: tinted. Else plain paper. */
  readonly yes: boolean;
  /** Inside the half; not on a phone. */
  readonly actions?: ReactNode;
}

/** Two people's answers; the seam between them closes once both have said yes. */
export function Seam(props: {
  readonly label: string;
  readonly first: SeamHalf;
  readonly second: SeamHalf;
}) {
  const { first, second } = props;
  const columns =
    first.actions !== undefined
      ? '1.7fr 1fr'
      : second.actions === undefined
        ? '1fr 1fr'
        : '1fr 1.7fr';
  return (
    <div
      role="group"
      aria-label={props.label}
      className="seam"
      style={{ '--seam-columns': columns } as React.CSSProperties}
      {...(first.yes && second.yes ? { 'data-closed': '' } : {})}
    >
      <Half {...first} />
      <Half {...second} />
    </div>
  );
}

function Half({ person, caption, yes, actions }: SeamHalf) {
  return (
    <div className="seam__half" data-hue={person.hue} {...(yes ? {} : { 'data-open': '' })}>
      <Avatar {...person} size="normal" solid={yes} silent />
      <span className="grid min-w-0 gap-px">
        <bdi className="clip-line text-ui font-semibold">{person.name}</bdi>
        <span className="text-small text-ink-2">{caption}</span>
      </span>
      {actions === undefined ? null : (
        <span className="flex flex-wrap justify-end gap-2 phone:hidden">{actions}</span>
      )}
    </div>
  );
}
