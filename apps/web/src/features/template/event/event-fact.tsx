import { Link } from '@tanstack/react-router';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { Fact } from '../../task/panel/fact.tsx';
import type { OpenPieceProps } from '../../task/parts/task-part.ts';
import { templateWords } from '../template-words.ts';

/** What a task was made for, and how far from its day it is due. */
export function EventFact({ task }: OpenPieceProps) {
  const words = useWords(templateWords);
  const { workspaceId } = useSession();
  const event = useRecord('event', task.event?.eventId);
  if (!event || event.archivedAt !== null) return null;
  const when = words.when(task.event?.offset?.days ?? null);
  return (
    <Fact name={words.event.fact}>
      <Link to="/w/$workspaceId/templates" params={{ workspaceId }} className="link">
        <Sentence>{words.event.on(event.name, when)}</Sentence>
      </Link>
    </Fact>
  );
}
