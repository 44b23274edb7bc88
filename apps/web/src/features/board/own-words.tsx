import { directionOf } from '@sanad/domain/kernel/direction';
import type { ReactNode } from 'react';

/** What a person wrote, as a block: it carries its own direction, whatever the page's is. */
export function OwnWords(props: {
  readonly as?: 'h2' | 'h3' | 'p' | 'span' | 'div';
  readonly text: string;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  const Tag = props.as ?? 'p';
  const dir = directionOf(props.text);
  return (
    <Tag dir={dir} className={props.className}>
      {props.text}
      {props.children}
    </Tag>
  );
}
