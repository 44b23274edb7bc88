import { useParams } from '@tanstack/react-router';

import { DocumentsPage } from '../features/docs/documents-page.tsx';

export function DocumentsRoute() {
  const { workspaceId } = useParams({ from: '/signed-in/w/$workspaceId/docs' });
  return <DocumentsPage workspaceId={workspaceId} />;
}
