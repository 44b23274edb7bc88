import { useId, type ReactNode } from 'react';

import { fieldEdge } from './field-look.ts';
import { Icon } from './icon.tsx';

/** One of many, by the device's own list: good on phones, nothing to load. */
export function NativeSelect<K extends string>(props: {
  readonly label: string;
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly options: readonly { readonly value: K; readonly label: string }[];
  readonly help?: ReactNode;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="rows gap-1.25">
      <label
        htmlFor={id}
        className={props.hideLabel === true ? 'sr-only' : 'text-small font-semibold text-ink'}
      >
        {props.label}
      </label>
      <span className={`${fieldEdge} relative`}>
        <select
          id={id}
          value={props.value}
          disabled={props.isDisabled ?? false}
          onChange={(event) => props.onChange(event.target.value as K)}
          {...(props.help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
          className="min-h-10 w-full cursor-pointer appearance-none rounded-control bg-transparent ps-3 pe-9 outline-none coarse:min-h-11"
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} className="bg-raised">
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevron-down"
          size="small"
          className="pointer-events-none absolute end-3 text-ink-2"
        />
      </span>
      {props.help === undefined ? null : (
        <span id={`${id}-help`} className="text-meta text-ink-3">
          {props.help}
        </span>
      )}
    </div>
  );
}
