import { flushSync } from 'react-dom';

const glide = 'glide';
/** The token `calm`; a style sheet's own number may have been rewritten in seconds. */
const calm = { duration: 220, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' };

/**
 * Makes a change of the columns' order and lets each glide from where it was seen to where it now
 * stands. Nothing glides for whoever asked for less motion. `inSight` is scrolled to before the gliding
 * begins: the browser would else aim at where it is only seen to be.
 */
export function glideColumns(
  row: HTMLElement | null,
  change: () => void,
  inSight?: Element | null,
): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const columns = row && !still ? [...row.querySelectorAll('[data-column-id]')] : [];
  const before = columns.map((column) => column.getBoundingClientRect().left);
  flushSync(change);
  inSight?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  for (const [at, column] of columns.entries()) {
    // One that is still on its way goes on from where it is seen.
    for (const one of column.getAnimations()) if (one.id === glide) one.cancel();
    const away = before[at]! - column.getBoundingClientRect().left;
    if (Math.abs(away) < 1) continue;
    column.animate({ translate: [`${away}px`, '0px'] }, { id: glide, ...calm });
  }
}
