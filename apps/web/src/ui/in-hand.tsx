import type { ComponentProps } from 'react';

/** What a hand holds: lifted off the page and tilted toward the reading start; in a person's tint where it is theirs. */
export function InHand({
  ofPerson = false,
  className = '',
  ...rest
}: ComponentProps<'article'> & { readonly ofPerson?: boolean }) {
  const shadow = ofPerson ? 'shadow-[0_0_0_1.5px_var(--p-line),var(--shadow-lift)]' : 'shadow-lift';
  return (
    <article {...rest} className={`in-hand grid rounded-task bg-raised ${shadow} ${className}`} />
  );
}
