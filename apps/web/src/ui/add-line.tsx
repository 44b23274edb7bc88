import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';

import { Icon } from './icon.tsx';

/** A quiet line at the end of a list: what adds the next one. */
export function AddLine(props: {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
  readonly className: string;
  readonly onPress: () => void;
}) {
  return (
    <Button
      ref={props.ref ?? null}
      onPress={props.onPress}
      className={`flex min-h-9 items-center gap-2 rounded-control text-small text-ink-3 coarse:min-h-11 hover:text-ink ${props.className}`}
    >
      <Icon name="add" size="small" />
      {props.children}
    </Button>
  );
}
