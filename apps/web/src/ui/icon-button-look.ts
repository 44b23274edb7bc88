const base =
  'inline-grid flex-none place-items-center rounded-control text-ink-2 transition-colors duration-(--fast) ' +
  'hover:bg-hover hover:text-ink pressed:bg-press disabled:text-ink-3 ' +
  'aria-pressed:bg-act-soft aria-pressed:text-ink';

/** How a button looks that is an icon, whatever stands behind it. */
export function iconButtonLook(size: 'small' | 'normal'): string {
  const box = size === 'small' ? 'size-6.5 coarse:size-11' : 'size-8 coarse:size-11';
  return `${base} ${box}`;
}
