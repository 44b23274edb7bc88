import type { Role } from '@sanad/domain/access/role';
import type { Member } from '@sanad/protocol/http/workspace';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../http/call.ts';
import { meQuery } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { toasts } from '../../ui/toast-queue.ts';
import { membersQuery } from './members-query.ts';
import type { OwnStanding } from './own-standing.ts';
import { RoleChoice } from './role-choice.tsx';
import { rolesToGive } from './roles-to-give.ts';
import { useRun } from './use-run.ts';
import { workspaceWords } from './workspace-words.ts';

export function RoleDialog(props: {
  readonly member: Member;
  readonly own: OwnStanding;
  readonly onClose: () => void;
}) {
  const { member, own, onClose } = props;
  const words = useWords(workspaceWords);
  const sentence = useRefusalSentence();
  const queries = useQueryClient();
  const [role, setRole] = useState<Role>(member.role);
  const name = shortNameOf(member.name);

  const { busy, trouble, run } = useRun(async () => {
    await call('changeMemberRole', {
      params: { workspaceId: own.id, membershipId: member.id },
      body: { role },
    });
    toasts.show({ text: words.people.roleChanged(name) });
    onClose();
    await queries.invalidateQueries(membersQuery(own.id));
    if (member.userId === own.userId) await queries.invalidateQueries(meQuery);
  });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Sentence>{words.dialogs.roleTitle(name)}</Sentence>}
      actions={
        <>
          <Button
            kind="primary"
            isPending={busy}
            isDisabled={role === member.role}
            onPress={() => void run()}
          >
            {words.dialogs.roleAct}
          </Button>
          <Button onPress={onClose}>{words.dialogs.keep}</Button>
        </>
      }
    >
      <p className="mb-3">{words.dialogs.roleText}</p>
      <RoleChoice
        label={words.inviting.role}
        roles={[member.role, ...rolesToGive(own.role, member.role)]}
        value={role}
        onChange={setRole}
      />
      {trouble === undefined ? null : (
        <div className="mt-3">
          <FieldMessage error={sentence(trouble)} />
        </div>
      )}
    </Dialog>
  );
}
