import { useParams, useSearch } from '@tanstack/react-router';

import { TryPage } from '../features/identity/try-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

export function TryRoute() {
  const { side } = useParams({ from: '/try/$side' });
  const { language } = useSearch({ from: '/try/$side' });
  if (side !== 'client' && side !== 'assistant') return <NotFoundPage />;
  return <TryPage side={side} wanted={language} />;
}
