import type { Member } from '@sanad/protocol/http/workspace';
import { useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { toasts } from '../../ui/toast-queue.ts';
import { AskDialog } from './ask-dialog.tsx';
import { membersQuery } from './members-query.ts';
import type { OwnStanding } from './own-standing.ts';
import { workspaceWords } from './workspace-words.ts';

export function RemoveDialog(props: {
  readonly member: Member;
  readonly own: OwnStanding;
  readonly onClose: () => void;
}) {
  const { member, own, onClose } = props;
  const words = useWords(workspaceWords);
  const queries = useQueryClient();
  const name = shortNameOf(member.name);
  async function remove() {
    await call('removeMember', { params: { workspaceId: own.id, membershipId: member.id } });
    toasts.show({ text: words.people.removed(name) });
    onClose();
    await queries.invalidateQueries(membersQuery(own.id));
  }
  return (
    <AskDialog
      title={words.dialogs.removeTitle(name)}
      text={words.dialogs.removeText(name)}
      act={words.dialogs.removeAct(name)}
      keep={words.dialogs.removeKeep(name)}
      onAct={remove}
      onClose={onClose}
    />
  );
}
