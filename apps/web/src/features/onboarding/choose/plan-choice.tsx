import type { ReactNode } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';

/** One of the plans that can be begun with. */
export function PlanChoice(props: {
  readonly group: string;
  readonly name: string;
  readonly about: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <div className="flex items-center gap-1">
      <label
        className={`flex min-h-11 flex-1 cursor-pointer items-start gap-2.5 rounded-task border px-3 py-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${
          props.chosen ? 'border-ink bg-act-soft' : 'border-line-2 hover:bg-hover'
        }`}
      >
        <input
          type="radio"
          name={props.group}
          checked={props.chosen}
          onChange={props.onChoose}
          className="mt-1 accent-current outline-none"
        />
        <span className="min-w-0">
          <span className="block text-ui font-semibold">
            <Bdi>{props.name}</Bdi>
          </span>
          <span className="block text-small text-ink-2">{props.about}</span>
        </span>
      </label>
      {props.children}
    </div>
  );
}
