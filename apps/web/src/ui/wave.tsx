/** Five bars: somebody speaks, or a call is on. */
export function Wave(props: { readonly still?: boolean; readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`wave inline-flex h-4 flex-none items-center gap-0.5 ${props.className ?? ''}`}
      {...(props.still === true ? { 'data-still': '' } : {})}
    >
      <i />
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
