import { canInvite } from '@sanad/domain/access/granting';
import { sideOf } from '@sanad/domain/access/side';
import type { Member } from '@sanad/protocol/http/workspace';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { useMe, useWorkspace } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useMembers } from '../../realtime/session/use-live.ts';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/content-state.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HeldNotice } from './held-notice.tsx';
import { invitableRoles } from './invitable-roles.ts';
import { InvitationRow } from './invitation-row.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import { membersQuery } from './members-query.ts';
import { PeopleGroup } from './people-group.tsx';
import { workspaceWords } from './workspace-words.ts';

/** Who is here, on which side, and who has been asked. */
export function PeoplePage(props: {
  readonly workspaceId: string;
  /** The form of an invitation is open from the start. */
  readonly invite: boolean;
  readonly onInviteClosed: () => void;
  /** What other features have of somebody, beside them. */
  readonly besideOf?: (member: Member) => ReactNode;
  /** What other features have of the people here, below them. */
  readonly children?: ReactNode;
}) {
  const { workspaceId, invite, onInviteClosed, besideOf } = props;
  const words = useWords(workspaceWords);
  const { profile } = useMe();
  const workspace = useWorkspace(workspaceId);
  const people = useQuery(membersQuery(workspaceId));
  const offline = useOffline();
  const [inviting, setInviting] = useState(invite);
  usePageTitle(words.people.title, workspace?.name);
  useFreshMembers(workspaceId);
  if (workspace === undefined) return null;

  const roles = invitableRoles(workspace);
  const mayInvite = roles.length > 0 && !workspace.demo;
  const members = people.data?.members ?? [];
  const invitations = people.data?.invitations ?? [];
  const own = { ...workspace, userId: profile.id };
  const closeDialog = () => {
    setInviting(false);
    onInviteClosed();
  };
  const isAlone = members.length === 1 && invitations.length === 0;
  const groups = [
    ['client', words.people.clientSide],
    ['assistant', words.people.assistantSide],
  ] as const;

  return (
    <>
      <TopBar title={words.people.title}>
        {mayInvite ? (
          <Button kind="primary" icon="add-person" onPress={() => setInviting(true)}>
            {words.people.invite}
          </Button>
        ) : null}
      </TopBar>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-[1000px] px-8 pt-6 pb-12 phone:px-4 phone:pt-3">
          {invitations.some((invitation) => invitation.held) && !profile.emailVerified ? (
            <div className="mb-4">
              <HeldNotice mailed />
            </div>
          ) : null}
          {people.data === undefined && offline ? (
            <ErrorState icon="offline" title={words.people.offline}>
              {words.people.offlineHelp}
            </ErrorState>
          ) : people.data === undefined && people.error !== null ? (
            <ErrorState
              title={words.people.loadFailed}
              action={<Button onPress={() => void people.refetch()}>{words.tryAgain}</Button>}
            >
              {words.people.loadFailedText}
            </ErrorState>
          ) : null}
          {people.isPending && !offline ? <Skeleton className="pt-6" /> : null}
          {groups.map(([side, title]) => {
            const here = members.filter((member) => sideOf(member.role) === side);
            if (here.length === 0) return null;
            return (
              <PeopleGroup key={side} title={title} count={here.length}>
                {here.map((member) => (
                  <MemberRow
                    key={member.id}
                    member={member}
                    own={own}
                    beside={besideOf?.(member)}
                  />
                ))}
              </PeopleGroup>
            );
          })}
          {invitations.length === 0 ? null : (
            <PeopleGroup title={words.people.pending} count={invitations.length}>
              {invitations.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  workspaceId={workspaceId}
                  invitation={invitation}
                  mayAct={canInvite(workspace, invitation.role)}
                />
              ))}
            </PeopleGroup>
          )}
          {isAlone ? (
            <div className="mt-10">
              <EmptyState
                title={words.people.empty}
                action={
                  mayInvite ? (
                    <Button onPress={() => setInviting(true)}>{words.people.inviteOther}</Button>
                  ) : undefined
                }
              >
                {words.people.emptyText}
              </EmptyState>
            </div>
          ) : null}
          {people.data === undefined ? null : props.children}
        </div>
      </div>
      {inviting && mayInvite ? (
        <InviteDialog
          workspaceId={workspaceId}
          roles={roles}
          confirmed={profile.emailVerified}
          onClose={closeDialog}
        />
      ) : null}
    </>
  );
}

/** Somebody joined, left or changed role: the live room says so, the list is asked again. */
function useFreshMembers(workspaceId: string): void {
  const queries = useQueryClient();
  const live = useMembers();
  useEffect(() => {
    void queries.invalidateQueries(membersQuery(workspaceId));
  }, [live, queries, workspaceId]);
}
