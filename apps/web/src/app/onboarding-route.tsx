import { useNavigate, useSearch } from '@tanstack/react-router';

import { OnboardingPage } from '../features/onboarding/onboarding-page.tsx';

/** With whom the plan is stands in the address: going back goes back. */
export function OnboardingRoute() {
  const search = useSearch({ from: '/signed-in/w/$workspaceId/onboarding' });
  const navigate = useNavigate();
  return (
    <OnboardingPage search={search} onSearch={(next) => void navigate({ to: '.', search: next })} />
  );
}
