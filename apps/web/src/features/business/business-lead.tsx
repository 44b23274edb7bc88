import { Link } from '@tanstack/react-router';

import { useWorkspace } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { businessWords } from './business-words.ts';
import { useIsUnread } from './use-business.ts';

/** An assistant is led to what the business says of itself, until they have been there. */
export function BusinessLead() {
  const words = useWords(businessWords);
  const { workspaceId } = useSession();
  const workspace = useWorkspace(workspaceId);
  const isUnread = useIsUnread();
  if (!isUnread || workspace === undefined) return null;
  return (
    <div
      data-business-lead
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-task bg-paper px-3.5 py-2.5"
    >
      <p className="min-w-0 flex-1 basis-56">
        <span className="block font-semibold">{words.before}</span>
        <span className="text-small text-ink-2">
          <Sentence>{words.beforeHelp(workspace.name)}</Sentence>
        </span>
      </p>
      <Link
        to="/w/$workspaceId/business"
        params={{ workspaceId }}
        className={buttonLook('plain', 'small')}
      >
        {words.read}
      </Link>
    </div>
  );
}
