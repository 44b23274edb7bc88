import { Link } from '@tanstack/react-router';

import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import type { HistoryLine } from '../feed/feed.ts';
import type { Reading } from '../sentences/say.ts';

const linkLook = 'hover:underline focus-visible:underline';

/** What a line was about: a task and a document can be opened, anything else is named. */
export function EntrySubject(props: { readonly line: HistoryLine; readonly reading: Reading }) {
  const { about } = props.line;
  const { workspaceId } = useSession();
  const name = about && props.reading.names[about.kind]?.[about.id];
  if (!about || !name || about.kind === 'member') return null;
  const shown = <Bdi>{name.name}</Bdi>;
  return (
    <p className="text-small text-ink-2">
      {about.kind === 'task' ? (
        <Link
          to="/w/$workspaceId/board/$taskId"
          params={{ workspaceId, taskId: about.id }}
          className={linkLook}
        >
          <Token>{`N-${name.number ?? ''}`}</Token> · {shown}
        </Link>
      ) : about.kind === 'document' ? (
        <Link
          to="/w/$workspaceId/docs/$documentId"
          params={{ workspaceId, documentId: about.id }}
          className={linkLook}
        >
          {shown}
        </Link>
      ) : (
        shown
      )}
    </p>
  );
}
