import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** A name that appears on hover and focus; never the only place of a fact. */
export function Tooltip(props: { readonly text: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {props.children}
      <AriaTooltip
        offset={6}
        className="fades z-(--z-pop) max-w-[260px] rounded-control bg-ink px-2.5 pt-1 pb-1.25 text-meta text-sheet"
      >
        {props.text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
