import { sideOf } from '@sanad/domain/access/side';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Invitation } from '@sanad/protocol/http/workspace';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../http/call.ts';
import { Bdi, Sentence, Token } from '../../i18n/bdi.tsx';
import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { FieldMessage } from '../../ui/field-message.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { shapeOfSide } from '../../ui/person.ts';
import { Seat } from '../../ui/seat.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { AskDialog } from './ask-dialog.tsx';
import { membersQuery } from './members-query.ts';
import { useRun } from './use-run.ts';
import { workspaceWords } from './workspace-words.ts';

/** An invitation that nobody has taken yet; or somebody has knocked with it, and waits for a yes. */
export function InvitationRow(props: {
  readonly workspaceId: string;
  readonly invitation: Invitation;
  readonly mayAct: boolean;
}) {
  const { workspaceId, invitation, mayAct } = props;
  const { waiting } = invitation;
  const held = invitation.held === true;
  const all = useWords(workspaceWords);
  const words = all.people;
  const sentence = useRefusalSentence();
  const { locale } = useLanguage();
  const queries = useQueryClient();
  const now = useMinute();
  const [asking, setAsking] = useState(false);
  const name = invitation.name === '' ? (invitation.email ?? words.byLink) : invitation.name;
  const params = { workspaceId, invitationId: invitation.id };
  const refresh = () => queries.invalidateQueries(membersQuery(workspaceId));

  const renew = useRun(async (mail: boolean) => {
    const { link } = await call('renewInvitation', { params, body: { mail } });
    if (!mail) await copyText(link);
    toasts.show({ text: mail ? words.resent : words.linkCopied });
    await refresh();
  });
  const decide = useRun(async (admit: boolean) => {
    if (waiting === null) return;
    await call('decideInvitation', { params, body: { userId: waiting.userId, admit } });
    toasts.show({ text: admit ? words.admitted(shortNameOf(waiting.name)) : words.refused });
    await refresh();
  });
  async function revoke() {
    await call('revokeInvitation', { params });
    toasts.show({ text: words.revoked });
    setAsking(false);
    await refresh();
  }
  const trouble = renew.trouble ?? decide.trouble;
  const unconfirmed =
    waiting !== null &&
    decide.trouble instanceof Refusal &&
    decide.trouble.code === 'email_unverified';

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 border-b border-line py-2.75">
      <span className="row-span-2 grid size-8 place-items-center">
        <Seat size="small" shape={shapeOfSide(sideOf(invitation.role))} />
      </span>
      <p className="min-w-0">
        <Bdi className="font-semibold">{name}</Bdi>
        <span className="text-ink-2"> · {all.roles[invitation.role]}</span>
      </p>
      <div className="row-span-2">
        {mayAct ? (
          <Menu
            label={words.menuOf(name)}
            placement="bottom end"
            trigger={<IconButton icon="more" label={words.menuOf(name)} />}
          >
            {held ? null : (
              <MenuItem icon="link" text={words.copy} onAction={() => void renew.run(false)}>
                {words.copy}
              </MenuItem>
            )}
            {invitation.email === null || held ? null : (
              <MenuItem icon="mail" text={words.resend} onAction={() => void renew.run(true)}>
                {words.resend}
              </MenuItem>
            )}
            {held ? null : <MenuLine />}
            <MenuItem
              icon="close"
              kind="danger"
              text={words.revoke}
              onAction={() => setAsking(true)}
            >
              {words.revoke}
            </MenuItem>
          </Menu>
        ) : null}
      </div>
      <p className="col-start-2 flex flex-wrap gap-x-2.5 gap-y-0.5 text-small text-ink-3">
        {invitation.email === null ? (
          <span>{words.byLink}</span>
        ) : (
          <Token className="clip-line max-w-full">{invitation.email}</Token>
        )}
        <span>
          <Sentence>
            {words.invitedBy(
              shortNameOf(invitation.invitedBy),
              relativeTime(locale, invitation.createdAt, now),
            )}
          </Sentence>
        </span>
        <span>
          {held ? words.held : words.expires(relativeTime(locale, invitation.expiresAt, now))}
        </span>
      </p>
      {waiting === null || !mayAct ? null : (
        <div className="col-span-2 col-start-2 mt-2 grid gap-2 rounded-task bg-paper px-3.5 py-2.5">
          <p>
            <Sentence>{words.waiting(waiting.name, waiting.email)}</Sentence>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              kind="primary"
              size="small"
              isPending={decide.busy}
              onPress={() => void decide.run(true)}
            >
              <Sentence>{words.admit(shortNameOf(waiting.name))}</Sentence>
            </Button>
            <Button size="small" onPress={() => void decide.run(false)}>
              {words.refuse}
            </Button>
          </div>
        </div>
      )}
      {trouble === undefined ? null : (
        <div className="col-span-2 col-start-2">
          <FieldMessage
            error={
              unconfirmed ? (
                <Sentence>{words.waiterUnconfirmed(shortNameOf(waiting.name))}</Sentence>
              ) : (
                sentence(trouble)
              )
            }
          />
        </div>
      )}
      {asking ? (
        <AskDialog
          title={all.dialogs.revokeTitle(name)}
          text={all.dialogs.revokeText}
          act={all.dialogs.revokeAct}
          keep={all.dialogs.revokeKeep}
          onAct={revoke}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}
