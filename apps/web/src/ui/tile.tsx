import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { initialOf } from './initial-of.ts';
import type { Person } from './person.ts';
import { Wave } from './wave.tsx';

const veil = 'absolute rounded-control bg-veil px-2 text-meta text-on-veil';

/** A person in a call: their picture, or their tint with a large letter. The speaker is ringed in their colour, with a wave. */
export function Tile(props: {
  readonly person: Person;
  /** Beside the name: "you". */
  readonly note?: string | undefined;
  readonly speaking?: boolean;
  readonly muted?: boolean;
  readonly mutedLabel?: string;
  /** A sentence over the picture: "Mona's video is paused, sound is clear". */
  readonly says?: ReactNode;
  /** The picture; without it the camera is off. */
  readonly children?: ReactNode;
  readonly className?: string;
}) {
  const { person, speaking = false, muted = false } = props;
  return (
    <figure
      data-hue={person.hue}
      data-speaking={speaking}
      className={`relative m-0 grid min-h-0 place-items-center overflow-hidden rounded-task bg-p-soft transition-shadow duration-(--fast) ${
        speaking ? 'shadow-[0_0_0_2px_var(--color-paper),0_0_0_4.5px_var(--p-line)]' : ''
      } ${props.className ?? 'aspect-[2/1] phone:aspect-[4/3]'}`}
    >
      {/* The letter stays below the picture: a first frame takes its time. */}
      <span aria-hidden="true" className="text-[2.75rem] leading-none font-semibold text-p-text">
        {initialOf(person.name)}
      </span>
      {props.children}
      {props.says === undefined ? null : (
        <p role="status" className={`${veil} inset-x-2 top-2 py-1 text-center`}>
          {props.says}
        </p>
      )}
      <figcaption
        className={`${veil} start-2 bottom-2 inline-flex max-w-[calc(100%-16px)] items-center gap-1.5 pt-0.5 pb-0.75 font-semibold`}
      >
        {speaking ? <Wave /> : null}
        {muted ? (
          <Icon
            name="mic-off"
            size="tiny"
            {...(props.mutedLabel === undefined ? {} : { label: props.mutedLabel })}
          />
        ) : null}
        <bdi className="clip-line">{person.name}</bdi>
        {props.note === undefined ? null : <span className="font-normal">{props.note}</span>}
      </figcaption>
    </figure>
  );
}
