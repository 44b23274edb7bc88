import { useParams, useSearch } from '@tanstack/react-router';

import { LeavingPage } from '../features/agreement/leaving/leaving-page.tsx';

const from = '/signed-in/w/$workspaceId/people/$assistantId/leaving';

export function LeavingRoute() {
  const { assistantId } = useParams({ from });
  const { stop } = useSearch({ from });
  return <LeavingPage key={assistantId} assistantId={assistantId} isStopping={stop === true} />;
}
