import type { ReactNode } from 'react';

import { ReadingSwitch } from './reading-switch.tsx';

const rooms = 'grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto]';

/** A page that stands alone: signing in, an invitation, a first choice. It reads otherwise at a press, as every page does. */
export function SoloPage(props: {
  readonly start: ReactNode;
  readonly end?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** The great mark stands behind and the form at the reading start. */
  readonly greatMark?: boolean;
}) {
  return (
    <div className={`${rooms} relative isolate overflow-clip px-7 py-5 phone:px-4 phone:py-3.5`}>
      {props.greatMark === true ? <GreatMark /> : null}
      <header className="flex items-center justify-between gap-4 text-small text-ink-3">
        {props.start}
        <span className="flex items-center gap-1">
          <ReadingSwitch />
          {props.end}
        </span>
      </header>
      <main
        id="page"
        className={`grid min-w-0 grid-cols-[minmax(0,1fr)] items-center py-6 phone:py-3 ${
          props.greatMark === true
            ? 'justify-items-start ps-[clamp(0px,9vw,150px)] phone:ps-0'
            : 'justify-items-center'
        }`}
      >
        {props.children}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-4 text-small text-ink-3">
        {props.footer}
      </footer>
    </div>
  );
}

/** The mark, very large and very quiet, in the colours of the first two people. As decoration it mirrors. */
function GreatMark() {
  return (
    <div aria-hidden="true" className="absolute inset-0 -z-10 overflow-hidden max-[900px]:hidden">
      <span
        data-hue="saffron"
        className="absolute end-[120px] top-[-150px] h-[1000px] w-44 rounded-[88px] bg-p-soft"
      />
      <span
        data-hue="sea"
        className="absolute end-[458px] top-24 h-[1000px] w-44 rotate-[calc(var(--lean)*-2)] rounded-[88px] bg-p-soft"
      />
    </div>
  );
}
