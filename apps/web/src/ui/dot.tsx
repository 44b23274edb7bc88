import type { Hue, PersonShape } from './person.ts';

const edge = 'shadow-[inset_0_0_0_1.5px_var(--p-line)]';

/** The smallest sign of a person: their colour in their shape. */
export function Dot(props: {
  readonly hue: Hue | undefined;
  readonly shape: PersonShape;
  /** It was of use, and is done with. */
  readonly hollow?: boolean;
  readonly className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      data-hue={props.hue}
      className={`inline-block size-2.25 flex-none forced-color-adjust-none ${
        props.shape === 'square' ? 'rounded-[3px]' : 'rounded-[50%]'
      } ${
        props.hue === undefined ? 'bg-edge' : `${props.hollow ? '' : 'bg-p'} ${edge}`
      } ${props.className ?? ''}`}
    />
  );
}
