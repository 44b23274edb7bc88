import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';

/** A value that is changed where it stands: it looks like text until it is pointed at. */
export function ValueButton(props: { readonly children: ReactNode }) {
  return (
    <Button className="-mx-2 inline-flex min-h-8 max-w-full items-center gap-1.75 rounded-control px-2 text-start coarse:min-h-11 hover:bg-hover">
      {props.children}
    </Button>
  );
}
