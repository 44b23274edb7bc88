import { useNavigate, useSearch } from '@tanstack/react-router';

import { HistoryPage } from '../features/history/history-page.tsx';

/** What is shown stands in the address, so that going back goes back. */
export function HistoryPlace() {
  const filter = useSearch({ from: '/signed-in/w/$workspaceId/history' });
  const navigate = useNavigate();
  return <HistoryPage filter={filter} onFilter={(search) => void navigate({ to: '.', search })} />;
}
