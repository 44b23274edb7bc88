import type { Role } from '@sanad/domain/access/role';
import { sideOf } from '@sanad/domain/access/side';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { call } from '../../../http/call.ts';
import { meQuery, useMe } from '../../../http/me.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { lockedBox } from '../../../ui/field-look.ts';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { membersQuery } from '../members-query.ts';
import { useRun } from '../use-run.ts';
import { firstRunWords } from './first-run-words.ts';
import { Step } from './step.tsx';

/** The link of an invitation that was made here. */
export interface MadeLink {
  readonly link: string;
  readonly isCopied: boolean;
}

/**
 * Asks the other side in by a link that is at hand at once. Of somebody whose own address is not confirmed
 * it opens nothing until it is, and says so; whoever opens it waits for a yes, whoever made it.
 */
export function InviteStep(props: {
  readonly number: string;
  readonly workspaceId: string;
  readonly role: Role;
  readonly made: MadeLink | undefined;
  readonly onMade: (made: MadeLink) => void;
}) {
  const { number, workspaceId, role, made, onMade } = props;
  const words = useWords(firstRunWords);
  const sentence = useRefusalSentence();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const { data: people } = useQuery(membersQuery(workspaceId));
  const title = words.invite[sideOf(role) === 'assistant' ? 'client' : 'assistant'];

  const { busy, trouble, run } = useRun(async () => {
    const { link } = await call('createInvitation', {
      params: { workspaceId },
      body: { name: '', role, language, note: '' },
    });
    // Where the browser keeps the clipboard shut, the link is there to be selected.
    const isCopied = await copyText(link).then(
      () => true,
      () => false,
    );
    onMade({ link, isCopied });
    await queries.invalidateQueries(membersQuery(workspaceId));
  });
  async function copyAgain(link: string): Promise<void> {
    await copyText(link).then(
      () => onMade({ link, isCopied: true }),
      () => onMade({ link, isCopied: false }),
    );
  }

  if (made !== undefined)
    return (
      <Step
        number={number}
        title={made.isCopied ? words.copied : words.made}
        done={words.done}
        help={<Confirmation />}
        action={
          <Button size="small" icon="copy" onPress={() => void copyAgain(made.link)}>
            {words.copy}
          </Button>
        }
      >
        <span className={lockedBox}>
          <input
            readOnly
            dir="ltr"
            aria-label={words.link}
            value={made.link}
            onFocus={(event) => event.target.select()}
            className="w-full min-w-0 grow bg-transparent py-1.5 text-small outline-none rtl-page:text-end"
          />
        </span>
      </Step>
    );
  if (people !== undefined && people.invitations.length > 0)
    return (
      <Step
        number={number}
        title={words.waits}
        done={words.done}
        help={
          <Link to="/w/$workspaceId/people" params={{ workspaceId }} className="link">
            {words.toPeople}
          </Link>
        }
      />
    );
  return (
    <Step
      number={number}
      title={title}
      help={words.inviteHelp}
      action={
        <Button kind="primary" icon="copy" isPending={busy} onPress={() => void run()}>
          {words.copy}
        </Button>
      }
    >
      <Link
        to="/w/$workspaceId/people"
        params={{ workspaceId }}
        search={{ invite: true }}
        className="link text-small"
      >
        {words.byMail}
      </Link>
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
    </Step>
  );
}

/** What the link still needs. The address may be confirmed in another tab: it is asked anew on coming back. */
function Confirmation() {
  const words = useWords(firstRunWords);
  const { profile } = useMe();
  useQuery({ ...meQuery, refetchOnWindowFocus: profile.emailVerified ? false : 'always' });
  if (profile.emailVerified) return words.confirmed;
  return (
    <>
      <Sentence>{words.unconfirmed(profile.email)}</Sentence>{' '}
      <Link to="/verify" className="link">
        {words.noMail}
      </Link>
    </>
  );
}
