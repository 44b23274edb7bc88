import { useNavigate, useSearch } from '@tanstack/react-router';

import { HomePage } from '../features/home/home-page.tsx';
import { useSession } from '../realtime/session/session-context.tsx';
import { NextStepLater } from './next-step-later.tsx';
import { RowKeysLater } from './row-keys-later.tsx';
import { WorkspaceClocks } from './workspace-clocks.tsx';

/** `?note` begins with the note of the day: the way to it from elsewhere. */
export function HomePlace() {
  const { note } = useSearch({ from: '/signed-in/w/$workspaceId/home' });
  const navigate = useNavigate();
  const { client } = useSession();
  return (
    <>
      <HomePage
        isWriting={note === true}
        onWrite={(isOpen) =>
          void navigate({ to: '.', search: isOpen ? { note: true } : {}, replace: true })
        }
        clocks={<WorkspaceClocks />}
        plan={<NextStepLater />}
      />
      <RowKeysLater titleOf={({ taskId }) => client.get('task', taskId)?.title.text} />
    </>
  );
}
