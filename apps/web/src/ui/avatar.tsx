import { initialOf } from './initial-of.ts';
import type { Hue, PersonShape } from './person.ts';

const sizes = {
  tiny: 'size-5 text-[0.65625rem]',
  small: 'size-6.5 text-[0.71875rem]',
  normal: 'size-8 text-[0.875rem]',
  big: 'size-11 text-[1.2rem]',
  huge: 'size-16 text-[1.75rem]',
} as const;

const base =
  'inline-grid flex-none place-items-center font-semibold leading-none select-none forced-color-adjust-none';
const ring = 'shadow-[0_0_0_2px_var(--color-sheet),0_0_0_4px_var(--p-line)]';

export type AvatarSize = keyof typeof sizes;

/** A person: colour is who, shape is the side, a ring means in this room now. */
export function Avatar(props: {
  readonly name: string;
  readonly hue: Hue;
  readonly shape: PersonShape;
  readonly size?: AvatarSize;
  readonly here?: boolean;
  readonly solid?: boolean;
  /** Decoration beside the written name. */
  readonly silent?: boolean;
  readonly className?: string;
}) {
  const { name, hue, shape, size = 'small', here = false, solid = false, silent = false } = props;
  const named = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name };
  return (
    <span
      {...named}
      data-hue={hue}
      className={`${base} transition-shadow duration-(--calm) ${sizes[size]} ${
        shape === 'square' ? 'rounded-[29%]' : 'rounded-[50%]'
      } ${solid ? 'bg-p text-p-on' : 'bg-p-soft text-p-text'} ${here ? ring : ''} ${props.className ?? ''}`}
    >
      {initialOf(name)}
    </span>
  );
}
