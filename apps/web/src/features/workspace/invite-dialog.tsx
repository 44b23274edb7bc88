import type { Role } from '@sanad/domain/access/role';
import type { Language } from '@sanad/protocol/http/profile';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

import { call } from '../../http/call.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { languages, ownName } from '../../i18n/language.ts';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { HeldNotice } from './held-notice.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { looksLikeEmail } from './looks-like-email.ts';
import { membersQuery } from './members-query.ts';
import { RoleChoice } from './role-choice.tsx';
import { useRun } from './use-run.ts';
import { workspaceWords } from './workspace-words.ts';

interface Made {
  readonly link: string;
  readonly mailed: boolean;
  readonly held: boolean;
}

/** Asking somebody in: by mail to one address, or by a link whose opener waits for a yes. */
export function InviteDialog(props: {
  readonly workspaceId: string;
  readonly roles: readonly Role[];
  /** The inviter's own address is confirmed; else the invitation is kept, and goes out once it is. */
  readonly confirmed: boolean;
  readonly onClose: () => void;
}) {
  const { workspaceId, roles, confirmed, onClose } = props;
  const all = useWords(workspaceWords);
  const words = all.inviting;
  const sentence = useRefusalSentence();
  const queries = useQueryClient();
  const { language: own } = useLanguage();
  const [by, setBy] = useState<'mail' | 'link'>('mail');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'assistant');
  const [language, setLanguage] = useState<Language>(own);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Made>();
  const emailOk = by === 'link' || looksLikeEmail(email);

  const { busy, trouble, run } = useRun(async () => {
    const { link, invitation } = await call('createInvitation', {
      params: { workspaceId },
      body: {
        ...(by === 'mail' ? { email: email.trim() } : {}),
        name: name.trim(),
        role,
        language: by === 'mail' ? language : own,
        note: note.trim(),
      },
    });
    setMade({ link, mailed: by === 'mail', held: invitation.held === true });
    await queries.invalidateQueries(membersQuery(workspaceId));
  });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (emailOk) void run();
  }

  if (made !== undefined) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        size="wide"
        title={made.held ? words.heldTitle : made.mailed ? words.sentTitle : words.linkTitle}
        actions={<Button onPress={onClose}>{words.done}</Button>}
      >
        {made.held ? <HeldNotice mailed={made.mailed} /> : null}
        <InvitationLink link={made.link} />
      </Dialog>
    );
  }
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={words.title}>
      <form noValidate onSubmit={onSubmit} className="mt-2 rows gap-4 text-ink">
        {confirmed ? null : <Notice icon="mail">{words.heldBefore}</Notice>}
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          <TextField
            label={words.name}
            help={words.nameHelp}
            value={name}
            onChange={setName}
            maxLength={120}
            autoFocus
          />
          {by === 'mail' ? (
            <div className="grid content-start gap-1.25">
              <span className="text-small font-semibold">{words.language}</span>
              <Segmented
                label={words.language}
                value={language}
                onChange={setLanguage}
                segments={languages.map((key) => ({ key, label: ownName[key] }))}
                className="justify-self-start"
              />
            </div>
          ) : null}
        </div>
        <div className="grid gap-1.25">
          <span className="text-small font-semibold">{words.by}</span>
          <Segmented
            label={words.by}
            value={by}
            onChange={setBy}
            segments={[
              { key: 'mail', label: words.byMail, icon: 'mail' },
              { key: 'link', label: words.byLink, icon: 'link' },
            ]}
            className="justify-self-start"
          />
          <p className="text-meta text-ink-3">
            {by === 'link' ? <>{words.linkHelp} </> : null}
            <HelpLink page="invitations">{words.which}</HelpLink>
          </p>
        </div>
        {by === 'mail' ? (
          <TextField
            label={words.email}
            type="email"
            name="email"
            holds="token"
            autoComplete="off"
            value={email}
            onChange={setEmail}
            {...(tried && !emailOk ? { error: words.emailWrong } : { help: words.emailHelp })}
          />
        ) : null}
        <RoleChoice label={words.role} roles={roles} value={role} onChange={setRole} />
        <TextArea
          label={words.note}
          placeholder={words.notePlaceholder}
          value={note}
          onChange={setNote}
          maxLength={1000}
        />
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" type="submit" isPending={busy}>
            {!confirmed ? words.keep : by === 'mail' ? words.send : words.make}
          </Button>
          <Button onPress={onClose}>{all.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
