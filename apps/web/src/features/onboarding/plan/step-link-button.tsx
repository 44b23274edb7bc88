import type { SeenStep } from '@sanad/domain/onboarding/plan-view';
import { Link } from '@tanstack/react-router';

import { useWords } from '../../../i18n/language-context.tsx';
import { useEngagement } from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { onboardingWords } from '../onboarding-words.ts';

/** To the object that a step stands for, where there is one: its document or task, the agreement, the reviews, the calls. */
export function StepLinkButton(props: { readonly seen: SeenStep; readonly isNext: boolean }) {
  const { seen, isNext } = props;
  const words = useWords(onboardingWords).step;
  const { workspaceId } = useSession();
  const { assistantId } = useEngagement();
  const { link, kind } = seen.step;
  const className = buttonLook(isNext ? 'primary' : 'quiet', 'small');
  if (link?.to === 'document')
    return (
      <Link
        to="/w/$workspaceId/docs/$documentId"
        params={{ workspaceId, documentId: link.id }}
        className={className}
      >
        {words.open}
      </Link>
    );
  if (link?.to === 'task')
    return (
      <Link
        to="/w/$workspaceId/board/$taskId"
        params={{ workspaceId, taskId: link.id }}
        className={className}
      >
        {words.open}
      </Link>
    );
  if (kind === 'agreement')
    return (
      <Link
        to="/w/$workspaceId/people/$assistantId/agreement"
        params={{ workspaceId, assistantId }}
        className={className}
      >
        {words.open}
      </Link>
    );
  if (kind === 'review')
    return (
      <Link
        to="/w/$workspaceId/people/$assistantId/reviews"
        params={{ workspaceId, assistantId }}
        className={className}
      >
        {words.open}
      </Link>
    );
  if (kind === 'call')
    return (
      <Link to="/w/$workspaceId/check-ins" params={{ workspaceId }} className={className}>
        {words.open}
      </Link>
    );
  if (kind === 'tasks')
    return (
      <Link to="/w/$workspaceId/board" params={{ workspaceId }} className={className}>
        {words.open}
      </Link>
    );
  return null;
}
