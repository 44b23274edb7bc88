import type { ReactNode } from 'react';

import { safeLink } from '../../../../ui/text/safe-link.ts';

/**
 * A link that says other words than its address shows the address too, so that nobody is led elsewhere than they
 * think. One that nobody may follow is shown as it was typed.
 */
export function BriefLink(props: {
  readonly url: string;
  /** What the link says. */
  readonly letters: string;
  readonly source: string;
  readonly children: ReactNode;
}) {
  const { url, letters, source, children } = props;
  const href = safeLink(url);
  if (href === undefined) return <>{source}</>;
  const isNamed =
    letters.trim() !== '' && bare(letters) !== bare(url) && bare(letters) !== bare(href);
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer" className="link relative z-1">
        {isNamed ? children : <bdi dir="ltr">{url}</bdi>}
      </a>
      {isNamed ? (
        <bdi dir="ltr" className="ms-1 text-meta text-ink-3">
          {`(${url})`}
        </bdi>
      ) : null}
    </>
  );
}

/** Two ways to write one address. */
function bare(address: string): string {
  return address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
