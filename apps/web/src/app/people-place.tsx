import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

import { PeoplePage } from '../features/workspace/people-page.tsx';

export function PeoplePlace() {
  const { workspaceId } = useParams({ from: '/signed-in/w/$workspaceId/people' });
  const { invite } = useSearch({ from: '/signed-in/w/$workspaceId/people' });
  const navigate = useNavigate();
  return (
    <PeoplePage
      workspaceId={workspaceId}
      invite={invite === true}
      onInviteClosed={() => void navigate({ to: '.', search: {}, replace: true })}
    />
  );
}
