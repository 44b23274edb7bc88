import { useParams } from '@tanstack/react-router';

import { PeoplePage } from '../features/workspace/people-page.tsx';

export function PeoplePlace() {
  const { workspaceId } = useParams({ from: '/signed-in/w/$workspaceId/people' });
  return <PeoplePage workspaceId={workspaceId} />;
}
