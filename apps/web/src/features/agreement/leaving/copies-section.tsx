import type { LeavingState } from '@sanad/protocol/http/leaving';
import { Link } from '@tanstack/react-router';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { LeavingSection } from './leaving-section.tsx';
import { leavingWords } from './leaving-words.ts';

/** What each side takes along. */
export function CopiesSection({ leaving }: { readonly leaving: LeavingState }) {
  const words = useWords(leavingWords).copies;
  const { workspaceId } = useSession();
  const { part, assistant } = leaving;
  return (
    <LeavingSection title={words.title}>
      <ul className="grid gap-1.5 text-ui">
        <li>
          <a
            className="link"
            href={`/api/workspaces/${workspaceId}/agreements/${assistant.userId}/record`}
          >
            {words.record}
          </a>
        </li>
        {part === 'client' ? (
          <li>
            <Link to="/w/$workspaceId/transfer" params={{ workspaceId }} className="link">
              {words.workspace}
            </Link>
          </li>
        ) : null}
        {part === 'assistant' ? (
          <li>
            <Link to="/agreements" className="link">
              {words.own}
            </Link>
          </li>
        ) : null}
      </ul>
    </LeavingSection>
  );
}
