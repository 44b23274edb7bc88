import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';

const signs = { device: 'device', server: 'check', offline: 'offline' } as const satisfies Record<
  string,
  IconName
>;

/** Where the work is, in one icon and few words; on a phone the words come on a tap. Never "saved" before the server has it. */
export function SaveSign(props: {
  readonly at: keyof typeof signs;
  /** "On this device", "On the server", "Offline". */
  readonly title: string;
  /** "3 changes", "11:39 am". */
  readonly detail?: string | undefined;
}) {
  const { at, title, detail } = props;
  const more = detail === undefined ? null : <span>{detail}</span>;
  const ink = at === 'offline' ? 'text-risk' : 'text-ink-3';
  return (
    <>
      <span
        className={`inline-flex items-center gap-1.5 text-small whitespace-nowrap phone:hidden ${ink}`}
      >
        <Icon name={signs[at]} />
        <span className="inline-flex gap-1.5 folded:sr-only">
          {/* Heard when it is somewhere else, and not with each minute in which something is saved. */}
          <span role="status">{title}</span>
          {more}
        </span>
      </span>
      <DialogTrigger>
        <AriaButton
          aria-label={detail === undefined ? title : `${title}, ${detail}`}
          className={`hidden size-11 place-items-center rounded-control phone:grid ${ink}`}
        >
          <Icon name={signs[at]} />
        </AriaButton>
        <Popover className="z-(--z-pop) rounded-task bg-raised px-3.5 py-2.5 text-small text-ink-3 shadow-float">
          <AriaDialog aria-label={title} className="flex gap-1.5 outline-none">
            <span>{title}</span>
            {more}
          </AriaDialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}
