import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

import type { IconName } from './icon-registry.ts';
import { Icon } from './icon.tsx';

export interface Segment<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly icon?: IconName;
}

const segmentLook =
  'inline-flex min-h-7 items-center gap-1.5 rounded-control px-2.75 text-small text-ink-2 coarse:min-h-10 ' +
  'transition-colors duration-(--fast) hover:text-ink ' +
  'selected:bg-raised selected:font-semibold selected:text-ink selected:shadow-[0_1px_2px_oklch(0.25_0.03_250/0.14)]';

/** One of a few ways, all in sight. */
export function Segmented<K extends string>(props: {
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly value: K;
  readonly onChange: (key: K) => void;
  readonly className?: string;
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) props.onChange(key as K);
      }}
      className={`inline-flex flex-wrap gap-0.5 rounded-[9px] bg-sunken p-0.5 ${props.className ?? ''}`}
    >
      {props.segments.map((segment) => (
        <ToggleButton key={segment.key} id={segment.key} className={segmentLook}>
          {segment.icon === undefined ? null : <Icon name={segment.icon} size="small" />}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
