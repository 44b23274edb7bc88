import { directionOf } from '@sanad/domain/kernel/direction';
import { tokensIn } from '@sanad/domain/kernel/machine-token';
import { Fragment, type ReactNode } from 'react';

/** A stretch of a text that is drawn as something of its own. */
export interface WordsPiece {
  readonly from: number;
  readonly to: number;
  readonly piece: ReactNode;
}

/** What a person wrote, as a block: it carries its own direction, whatever the page's is. */
export function OwnWords(props: {
  readonly as?: 'h2' | 'h3' | 'p' | 'span' | 'div';
  readonly text: string;
  readonly className?: string;
  readonly children?: ReactNode;
  /** In the order of the text. */
  readonly pieces?: readonly WordsPiece[];
}) {
  const Tag = props.as ?? 'p';
  const dir = directionOf(props.text);
  return (
    <Tag dir={dir} className={props.className}>
      <Letters text={props.text} pieces={props.pieces ?? []} />
      {props.children}
    </Tag>
  );
}

/** The same inside a block that carries the direction itself. */
export function Letters(props: {
  readonly text: string;
  readonly pieces: readonly WordsPiece[];
}): ReactNode {
  return withPieces(props.text, props.pieces);
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

function withPieces(text: string, pieces: readonly WordsPiece[]): ReactNode {
  if (pieces.length === 0) return withWholeTokens(text);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, piece } of pieces) {
    parts.push(
      <Fragment key={`before ${from}`}>{withWholeTokens(text.slice(at, from))}</Fragment>,
      <Fragment key={from}>{piece}</Fragment>,
    );
    at = to;
  }
  parts.push(<Fragment key="after">{withWholeTokens(text.slice(at))}</Fragment>);
  return parts;
}
