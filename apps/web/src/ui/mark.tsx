/** An upright stroke and one leaning on it. Ink only, never mirrored. Its leaning stroke is pale while somebody is missing. */
export function Mark(props: {
  readonly size?: number;
  readonly missing?: boolean;
  readonly className?: string;
}) {
  const size = props.size ?? 24;
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      strokeWidth={4}
      strokeLinecap="round"
      aria-hidden="true"
      className={`flex-none ${props.className ?? ''}`}
    >
      <path d="M5 19.5l6.6-12.2" className={props.missing ? 'stroke-line-2' : 'stroke-ink'} />
      <path d="M16.5 4.5v15" className="stroke-ink" />
    </svg>
  );
}

/** The mark with the name beside it; the name comes from the words. */
export function Wordmark(props: { readonly name: string }) {
  return (
    <span className="inline-flex items-center gap-1.75 text-[1.0625rem] leading-6 font-semibold text-ink">
      <Mark />
      {props.name}
    </span>
  );
}
