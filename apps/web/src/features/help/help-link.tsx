import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { HelpId } from './help-id.ts';
import { helpOf } from './help-of.ts';

/** To the help about what is at hand, and back from there to where one was. */
export function HelpLink(props: {
  readonly page?: HelpId;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const from = useLocation({ select: ({ href }) => href });
  const path = useLocation({ select: ({ pathname }) => pathname });
  const page = props.page ?? helpOf(path);
  const className = props.className ?? 'link';
  return page === undefined ? (
    <Link to="/help" search={{ from }} className={className}>
      {props.children}
    </Link>
  ) : (
    <Link to="/help/$page" params={{ page }} search={{ from }} className={className}>
      {props.children}
    </Link>
  );
}
