import type { ReactElement } from 'react';

export type GlyphKind =
  | 'plain'
  | 'requested'
  | 'in_progress'
  | 'waiting_client'
  | 'in_review'
  | 'done';

const inside: Readonly<Partial<Record<GlyphKind, ReactElement>>> = {
  in_progress: <path d="M8 4.4a3.6 3.6 0 0 0 0 7.2z" className="fill-current stroke-none" />,
  waiting_client: <path d="M6.6 6v4M9.4 6v4" />,
  in_review: <circle cx="8" cy="8" r="2.6" className="fill-current stroke-none" />,
  done: <path d="m5.6 8.2 1.7 1.7 3.2-3.6" />,
};

/** The states of work: dashed ring, half-filled ring (which mirrors), ring with two bars, with a dot, with a check. */
export function TaskGlyph(props: { readonly kind: GlyphKind; readonly className?: string }) {
  const { kind } = props;
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`size-4 flex-none fill-none stroke-current ${kind === 'done' ? 'text-agreed' : 'text-ink-2'} ${kind === 'in_progress' ? 'flip' : ''} ${props.className ?? ''}`}
    >
      <circle
        cx="8"
        cy="8"
        r="6"
        {...(kind === 'requested' ? { strokeDasharray: '2.6 2.4' } : {})}
      />
      {inside[kind]}
    </svg>
  );
}
