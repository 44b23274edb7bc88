import { useNavigate } from '@tanstack/react-router';

import { helpOf } from './help-of.ts';

/** Opens the help about where one is, with the way back to it. */
export function useOpenHelp(): () => void {
  const navigate = useNavigate();
  return () => {
    const { pathname, search: query } = location;
    const page = helpOf(pathname);
    const search = { from: pathname + query };
    void (page === undefined
      ? navigate({ to: '/help', search })
      : navigate({ to: '/help/$page', params: { page }, search }));
  };
}
