import { can } from '@sanad/domain/access/capability';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

import { BusinessLink } from '../features/business/business-link.tsx';
import { ProgramLinks } from '../features/docs/program-links.tsx';
import { ReviewLink } from '../features/review/review-link.tsx';
import { PeoplePage } from '../features/workspace/people-page.tsx';
import { useWorkspace } from '../http/me.ts';

export function PeopleRoute() {
  const { workspaceId } = useParams({ from: '/signed-in/w/$workspaceId/people' });
  const { invite } = useSearch({ from: '/signed-in/w/$workspaceId/people' });
  const navigate = useNavigate();
  const workspace = useWorkspace(workspaceId);
  return (
    <PeoplePage
      workspaceId={workspaceId}
      invite={invite === true}
      besideOf={({ userId, role }) =>
        role === 'assistant' ? <ReviewLink workspaceId={workspaceId} assistantId={userId} /> : null
      }
      onInviteClosed={() => void navigate({ to: '.', search: {}, replace: true })}
    >
      <BusinessLink workspaceId={workspaceId} />
      {workspace !== undefined && can(workspace.role, 'members.change') ? (
        <ProgramLinks workspaceId={workspaceId} />
      ) : null}
    </PeoplePage>
  );
}
