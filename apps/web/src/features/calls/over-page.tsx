import type { CallRecord } from '@sanad/domain/calls/record';
import { Link } from '@tanstack/react-router';

import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import type { OverReason } from './call-stage.ts';
import { callsWords } from './calls-words.ts';
import { StartCheckIn } from './join/start-check-in.tsx';
import { callMedia } from './media/call-media.ts';

/** After the call: what happened, what is kept, and the way on. */
export function OverPage(props: {
  readonly reason: OverReason | 'gone';
  readonly call: CallRecord | undefined;
}) {
  const words = useWords(callsWords);
  const { workspaceId } = useSession();
  const { reason, call } = props;
  const on = call?.endedAt === null;
  return (
    <EmptyState
      title={words.over[reason]}
      action={
        <div className="flex flex-wrap gap-2">
          {on ? (
            <Button kind="primary" onPress={callMedia.forget}>
              {words.over.rejoin}
            </Button>
          ) : null}
          {reason === 'ended' ? <StartCheckIn kind="primary" /> : null}
          {call ? (
            <Link
              to="/w/$workspaceId/docs/$documentId"
              params={{ workspaceId, documentId: call.notesDocumentId }}
              className={buttonLook('plain')}
              onClick={callMedia.forget}
            >
              {words.over.openNotes}
            </Link>
          ) : null}
          <Link
            to="/w/$workspaceId/board"
            params={{ workspaceId }}
            className={buttonLook('quiet')}
            onClick={callMedia.forget}
          >
            {words.backToBoard}
          </Link>
        </div>
      }
    >
      {words.over[`${reason}Help`]}
    </EmptyState>
  );
}
