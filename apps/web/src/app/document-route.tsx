import { useParams } from '@tanstack/react-router';

import { DocumentPage } from '../features/docs/document-page.tsx';

export function DocumentRoute() {
  const { workspaceId, documentId } = useParams({
    from: '/signed-in/w/$workspaceId/docs/$documentId',
  });
  return <DocumentPage workspaceId={workspaceId} documentId={documentId} />;
}
