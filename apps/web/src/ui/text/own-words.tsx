import { directionOf } from '@sanad/domain/kernel/direction';
import { tokensIn } from '@sanad/domain/kernel/machine-token';
import { Fragment, type ReactNode } from 'react';

export interface LinkSpan {
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

/** What a person wrote, as a block: it carries its own direction, whatever the page's is. */
export function OwnWords(props: {
  readonly as?: 'h2' | 'h3' | 'p' | 'span' | 'div';
  readonly text: string;
  readonly className?: string;
  readonly children?: ReactNode;
  /** Addresses in it that can be followed, in the order of the text. */
  readonly links?: readonly LinkSpan[];
}) {
  const Tag = props.as ?? 'p';
  const dir = directionOf(props.text);
  return (
    <Tag dir={dir} className={props.className}>
      {withLinks(props.text, props.links ?? [])}
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

/** An address stands above the press that opens the text to be written. */
function withLinks(text: string, links: readonly LinkSpan[]): ReactNode {
  if (links.length === 0) return withWholeTokens(text);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, url } of links) {
    parts.push(
      <Fragment key={`before ${from}`}>{withWholeTokens(text.slice(at, from))}</Fragment>,
      <a
        key={from}
        href={url}
        dir="ltr"
        target="_blank"
        rel="noreferrer"
        className="link relative z-1"
      >
        {text.slice(from, to)}
      </a>,
    );
    at = to;
  }
  parts.push(<Fragment key="after">{withWholeTokens(text.slice(at))}</Fragment>);
  return parts;
}
