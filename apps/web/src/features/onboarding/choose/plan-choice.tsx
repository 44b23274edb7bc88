import { useId, type ReactNode } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';

const look =
  'grid min-h-11 flex-1 cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 rounded-task border px-3 py-2 ' +
  'hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';
const chosenLook = 'border-ink bg-act-soft';

/** One of the plans that can be begun with. */
export function PlanChoice(props: {
  readonly group: string;
  readonly name: string;
  readonly about: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex items-center gap-1">
      <label htmlFor={id} className={`${look} ${props.chosen ? chosenLook : 'border-line-2'}`}>
        <input
          id={id}
          type="radio"
          name={props.group}
          checked={props.chosen}
          onChange={props.onChoose}
          className="row-span-2 mt-1 self-start accent-current outline-none"
        />
        <Bdi className="text-ui font-semibold">{props.name}</Bdi>
        <span className="text-small text-ink-2">{props.about}</span>
      </label>
      {props.children}
    </div>
  );
}
