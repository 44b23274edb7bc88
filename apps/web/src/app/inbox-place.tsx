import { useNavigate, useSearch } from '@tanstack/react-router';

import { InboxPage } from '../features/notices/inbox-page.tsx';
import { OwnPlace } from './own-place.tsx';

export function InboxPlace() {
  const { tab = 'for-you', entry } = useSearch({ from: '/signed-in/inbox' });
  const navigate = useNavigate();
  return (
    <OwnPlace>
      <InboxPage
        tab={tab}
        entry={entry}
        onTab={(next) =>
          void navigate({ to: '/inbox', search: next === 'for-you' ? {} : { tab: next } })
        }
      />
    </OwnPlace>
  );
}
