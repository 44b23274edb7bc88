import type { Hue, PersonShape } from './person.ts';

/** A place for somebody who is not here yet, in their shape. */
export function Seat(props: {
  readonly shape: PersonShape;
  readonly hue?: Hue;
  readonly size?: 'small' | 'big';
  readonly label?: string;
}) {
  const { size = 'big' } = props;
  const named =
    props.label === undefined
      ? { 'aria-hidden': true }
      : { role: 'img', 'aria-label': props.label };
  return (
    <span
      {...named}
      {...(props.hue === undefined ? {} : { 'data-hue': props.hue })}
      className={`flex-none border-dashed ${size === 'big' ? 'size-11 border-2' : 'size-7 border-[1.5px]'} ${
        props.shape === 'square' ? 'rounded-[29%]' : 'rounded-[50%]'
      } ${props.hue === undefined ? 'border-edge' : 'border-p-line bg-p-soft'}`}
    />
  );
}
