import { icons, type IconName } from './icon-registry.ts';

const sizes = {
  tiny: { size: 13, strokeWidth: 1.8 },
  small: { size: 15, strokeWidth: 1.8 },
  normal: { size: 18, strokeWidth: 1.6 },
  large: { size: 22, strokeWidth: 1.6 },
} as const;

/** One icon of the registry; without `label` it is decoration beside words. */
export function Icon(props: {
  readonly name: IconName;
  readonly size?: keyof typeof sizes;
  readonly label?: string;
  readonly className?: string;
}) {
  const [Drawing, flips] = icons[props.name];
  const named =
    props.label === undefined
      ? { 'aria-hidden': true }
      : { role: 'img', 'aria-label': props.label };
  return (
    <Drawing
      {...sizes[props.size ?? 'normal']}
      {...named}
      data-icon={props.name}
      className={`flex-none ${flips ? 'flip' : ''} ${props.className ?? ''}`}
    />
  );
}
