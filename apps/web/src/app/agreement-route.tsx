import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

import { AgreementPage } from '../features/agreement/agreement-page.tsx';

const from = '/signed-in/w/$workspaceId/people/$assistantId/agreement';

/** Which version is read, and whether one is proposed, stands in the address: going back goes back. */
export function AgreementRoute() {
  const { assistantId } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate();
  return (
    <AgreementPage
      key={assistantId}
      assistantId={assistantId}
      search={search}
      onSearch={(next) => void navigate({ to: '.', search: next })}
    />
  );
}
