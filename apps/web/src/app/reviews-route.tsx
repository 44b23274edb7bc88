import { useParams, useSearch } from '@tanstack/react-router';

import { ReviewsPage } from '../features/review/reviews-page.tsx';

const from = '/signed-in/w/$workspaceId/people/$assistantId/reviews';

/** A step of the onboarding plan leads to one of them: its kind stands in the address. */
export function ReviewsRoute() {
  const { assistantId } = useParams({ from });
  const search = useSearch({ from });
  return <ReviewsPage key={assistantId} assistantId={assistantId} search={search} />;
}
