import type { ReactNode, Ref } from 'react';

const look = [
  'z-(--z-panel) flex min-h-0 w-118 flex-none flex-col border-s border-line bg-sheet shadow-panel outline-none',
  'folded:absolute folded:inset-y-0 folded:end-0',
  'phone:fixed phone:inset-0 phone:z-(--z-call) phone:w-full phone:border-s-0 phone:shadow-none',
].join(' ');

/** Beside what it belongs to, which stays in use; over its end where there is less room, the whole screen on a phone. */
export function SidePanel(props: {
  readonly ref: Ref<HTMLElement>;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    <aside
      ref={props.ref}
      aria-label={props.label}
      tabIndex={-1}
      className={`${look} ${props.className}`}
    >
      {props.children}
    </aside>
  );
}
