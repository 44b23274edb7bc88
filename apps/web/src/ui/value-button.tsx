import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';

import { pressedText } from './value-look.ts';

/** A value that is changed where it stands: it looks like text until it is pointed at. */
export function ValueButton(props: { readonly children: ReactNode }) {
  return (
    <Button className={`${pressedText} -mx-2 max-w-full gap-1.75 px-2 text-start`}>
      {props.children}
    </Button>
  );
}
