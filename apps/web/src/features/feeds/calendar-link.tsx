import { useState } from 'react';

import { useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { lazyPiece } from '../../ui/lazy-piece.tsx';
import { feedsWords } from './feeds-words.ts';
import { usualDates } from './usual-dates.ts';

const FeedDialog = lazyPiece(async () => (await import('./feed-dialog.tsx')).FeedDialog);

/** The way from a board's calendar to one's own. */
export function CalendarLink() {
  const words = useWords(feedsWords);
  const { workspaceId } = useSession();
  const workspace = useMe().workspaces.find(({ id }) => id === workspaceId);
  const [isOpen, setOpen] = useState(false);
  if (!workspace) return null;
  return (
    <>
      <Button kind="quiet" size="small" icon="link" onPress={() => setOpen(true)}>
        {words.title}
      </Button>
      {isOpen ? (
        <FeedDialog
          place={workspace}
          usual={usualDates(workspace.role)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
