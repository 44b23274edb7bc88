import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { call } from '../../http/call.ts';
import { meQuery } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { OwnStanding } from './own-standing.ts';
import { workspaceWords } from './workspace-words.ts';

export function LeaveDialog(props: { readonly own: OwnStanding; readonly onClose: () => void }) {
  const { own, onClose } = props;
  const words = useWords(workspaceWords).dialogs;
  const queries = useQueryClient();
  const navigate = useNavigate();
  async function leave() {
    await call('leaveWorkspace', { params: { workspaceId: own.id } });
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: '/', replace: true });
  }
  return (
    <AskDialog
      title={words.leaveTitle(own.name)}
      text={words.leaveText}
      act={words.leaveAct}
      keep={words.stay}
      onAct={leave}
      onClose={onClose}
    />
  );
}
