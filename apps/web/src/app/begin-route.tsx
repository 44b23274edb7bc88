import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { SignUpPage } from '../features/identity/sign-up-page.tsx';
import { SideAndName, type NewWorkspace } from '../features/workspace/side-and-name.tsx';
import { useCreateWorkspace } from '../features/workspace/use-create-workspace.ts';

/** Whoever comes with an invitation needs an account and no workspace of their own. */
const invited = /^\/invite\//;

/** One page to begin: the account, and the workspace that it opens with. */
export function BeginRoute() {
  const { next } = useSearch({ from: '/sign-up' });
  const create = useCreateWorkspace();
  const [wanted, setWanted] = useState<NewWorkspace>({ side: 'client', name: '' });
  if (next !== undefined && invited.test(next)) return <SignUpPage next={next} />;
  return (
    <SignUpPage
      next={next}
      workspace={{
        isNamed: wanted.name.trim() !== '',
        fields: (tried) => <SideAndName value={wanted} onChange={setWanted} tried={tried} />,
        open: () => create(wanted),
      }}
    />
  );
}
