/** How what opens from a menu's trigger floats. */
export const menuLook =
  'z-(--z-pop) overflow-auto rounded-task bg-raised p-1.25 shadow-float ' +
  'max-h-[min(70vh,440px)] max-w-[min(360px,calc(100vw-24px))] min-w-[200px] ' +
  'transition-[opacity,translate] duration-(--fast) ease-out exiting:opacity-0 ' +
  'entering:-translate-y-1 entering:opacity-0 still:entering:translate-y-0';
