import { directionOf } from '@sanad/domain/kernel/direction';
import { tokensIn } from '@sanad/domain/kernel/machine-token';
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
      {withWholeTokens(props.text)}
      {props.children}
    </Tag>
  );
}

/** Numbers of invoices and phones stay in one line where they fit. */
function withWholeTokens(text: string): ReactNode {
  const tokens = tokensIn(text);
  if (tokens.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of tokens) {
    parts.push(
      text.slice(at, from),
      <bdi key={from} dir="ltr" className="whole-token">
        {text.slice(from, to)}
      </bdi>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
