import { useMatchRoute, useParams } from '@tanstack/react-router';
import { use } from 'react';

import { BusinessLead } from '../features/business/business-lead.tsx';
import { SessionContext } from '../realtime/session/session-context.tsx';

/** Above the pages of a workspace: an assistant who comes there first is led to what the business says of itself. */
export function BusinessCorner() {
  const session = use(SessionContext);
  const { taskId, callId } = useParams({ strict: false });
  const isThere = useMatchRoute()({ to: '/w/$workspaceId/business' }) !== false;
  // An open task says it itself.
  if (!session || isThere || taskId !== undefined || callId !== undefined) return null;
  return (
    <div className="px-5 pt-3 empty:hidden phone:px-4">
      <BusinessLead />
    </div>
  );
}
