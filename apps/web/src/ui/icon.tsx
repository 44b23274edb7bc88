import type { LucideIcon } from 'lucide-react';

import { icons, type IconName } from './icon-registry.ts';
import { useLateIcons } from './use-late-icons.ts';

const sizes = {
  tiny: { size: 13, strokeWidth: 1.8 },
  small: { size: 15, strokeWidth: 1.8 },
  normal: { size: 18, strokeWidth: 1.6 },
  large: { size: 22, strokeWidth: 1.6 },
} as const;

interface IconProps {
  readonly name: IconName;
  readonly size?: keyof typeof sizes;
  readonly label?: string;
  readonly className?: string;
}

/** One icon of the house; without `label` it is decoration beside words. */
export function Icon(props: IconProps) {
  const { name } = props;
  return name in icons ? (
    <Drawn {...props} drawing={icons[name as keyof typeof icons]} />
  ) : (
    <LateIcon {...props} />
  );
}

/** Its place is empty, and as large as it will be, until its drawing is here. */
function LateIcon(props: IconProps) {
  const late = useLateIcons();
  return <Drawn {...props} drawing={late?.[props.name as keyof typeof late]} />;
}

function Drawn(
  props: IconProps & { readonly drawing: readonly [LucideIcon, boolean] | undefined },
) {
  const [Drawing, flips] = props.drawing ?? ['svg', false];
  const { size, strokeWidth } = sizes[props.size ?? 'normal'];
  const named =
    props.label === undefined
      ? { 'aria-hidden': true }
      : { role: 'img', 'aria-label': props.label };
  const shared = {
    ...named,
    strokeWidth,
    'data-icon': props.name,
    className: `flex-none ${flips ? 'flip' : ''} ${props.className ?? ''}`,
  };
  return Drawing === 'svg' ? (
    <svg {...shared} width={size} height={size} />
  ) : (
    <Drawing {...shared} size={size} />
  );
}
