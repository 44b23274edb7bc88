import type { ReactNode } from 'react';

import { PersonFlag } from './person-flag.tsx';
import type { Hue } from './person.ts';

/** Somebody else's hand: their pointer in their colour, their name at its foot. */
export function Pointer(props: {
  readonly hue: Hue;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      data-hue={props.hue}
      className={`block ${props.className ?? 'relative'}`}
    >
      <svg
        viewBox="0 0 20 20"
        strokeWidth={1.6}
        strokeLinejoin="round"
        className="flip block size-5 fill-p stroke-sheet"
      >
        <path d="M3 2.5 17 9l-6 2.1L8.4 17z" />
      </svg>
      <PersonFlag hue={props.hue} className="absolute start-3.25 top-4.25">
        {props.children}
      </PersonFlag>
    </span>
  );
}
