import { nobodysKinds } from '@sanad/domain/notices/notice-kind';
import type { Notice, NoticeId } from '@sanad/protocol/http/notices';
import { useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { clientHue } from '../../../realtime/session/client-hue.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { AnswerInPlace } from '../answer/answer-in-place.tsx';
import { ReturnedAnswer } from '../answer/returned-answer.tsx';
import { InvitationFacts } from '../invited/invitation-facts.tsx';
import { StepFacts } from '../life/step-facts.tsx';
import { noticesWords } from '../notices-words.ts';
import { shownAt } from './groups-of.ts';
import { NoticeActions } from './notice-actions.tsx';
import { NoticeTitle } from './notice-title.tsx';
import { useMoment } from './use-moment.ts';
import { useRowActs } from './use-row-acts.ts';

const row =
  'grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-2 border-b border-line py-2.75 ' +
  'phone:grid-cols-[auto_minmax(0,1fr)]';
const line = 'flex flex-wrap items-baseline gap-x-2.5 text-small text-ink-3 wrap-anywhere';

/** One entry: whose client's it is, what, who and when; read, it loses its colour. */
export function NoticeRow(props: {
  readonly entry: Notice;
  readonly isOpen: boolean;
  readonly onOpen: (id: NoticeId | null) => void;
}) {
  const { entry, isOpen, onOpen } = props;
  const { id, workspaceId, kind, message, waits, invitation } = entry;
  const words = useWords(noticesWords);
  const { workspaces } = useMe();
  const moment = useMoment();
  const acts = useRowActs(entry);
  const hue = clientHue(workspaces, workspaceId);
  const own = workspaces.find((workspace) => workspace.id === workspaceId);
  const name = own?.name ?? invitation?.workspaceName ?? '';
  const isUnread = entry.readAt === null;
  const isOff = entry.doneAt === null && (entry.laterUntil ?? 0) > Date.now();
  const when = isOff ? words.back(moment(entry.laterUntil!)) : moment(shownAt(entry));

  return (
    <li data-notice={id} data-hue={hue} className={row}>
      <Avatar name={name} hue={hue} shape="square" solid={isUnread} silent className="mt-0.5" />
      <div className="rows min-w-0 gap-0.5">
        <h3>
          <NoticeTitle
            entry={entry}
            isOpen={isOpen}
            onOpen={() => {
              if (kind === 'asked') onOpen(isOpen ? null : id);
              if (isUnread) acts.read(true);
            }}
          />
        </h3>
        <p className={line}>
          <Bdi className="font-semibold text-p-text">{name}</Bdi>
          <span>
            <Sentence>
              {words.by(nobodysKinds.has(entry.kind) ? '' : shortNameOf(entry.actor.name), when)}
            </Sentence>
          </span>
          {kind === 'asked' && waits ? <span>{words.workWaits}</span> : null}
          {entry.count > 1 ? <Often entry={entry} /> : null}
        </p>
        {kind === 'mentioned' && message && message.text !== '' ? (
          <OwnWords
            text={message.text}
            className="line-clamp-2 text-small text-ink-2 wrap-anywhere"
          />
        ) : null}
        <StepFacts entry={entry} />
        {invitation ? <InvitationFacts invitation={invitation} /> : null}
        {kind === 'asked' && waits && !isOpen ? <ReturnedAnswer entry={entry} /> : null}
        {isOpen ? <AnswerInPlace entry={entry} onClose={() => onOpen(null)} /> : null}
      </div>
      <NoticeActions
        entry={entry}
        onRead={() => acts.read(true)}
        onDone={(done) => {
          if (isOpen) onOpen(null);
          acts.done(done);
        }}
        onLater={(until) => {
          if (isOpen) onOpen(null);
          acts.later(until);
        }}
      />
    </li>
  );
}

/** How often it was said; folded, from when to when. */
function Often(props: { readonly entry: Notice }) {
  const { count, firstAt, lastAt } = props.entry;
  const words = useWords(noticesWords);
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="inline-flex items-center gap-1 rounded-tag hover:text-ink"
      >
        {words.times(count)}
        <Icon
          name="chevron-down"
          size="tiny"
          className={`transition-transform duration-(--fast) ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {isOpen ? (
        <span className="basis-full">
          {words.timesSince(count, moment(firstAt), moment(lastAt))}
        </span>
      ) : null}
    </>
  );
}
