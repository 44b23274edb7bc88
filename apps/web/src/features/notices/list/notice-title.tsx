import type { Notice } from '@sanad/protocol/http/notices';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { noticesWords } from '../notices-words.ts';

const look = 'rounded-tag text-start text-ui text-pretty wrap-anywhere hover:underline';

/** What it is, as the way to it: a question opens in place, a task on its board. */
export function NoticeTitle(props: {
  readonly entry: Notice;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { entry, isOpen, onOpen } = props;
  const { workspaceId, task, kind } = entry;
  const words = useWords(noticesWords);
  const isUnread = entry.readAt === null;
  const said: ReactNode = (
    <>
      {isUnread ? <span className="sr-only">{words.unread}</span> : null}
      {isUnread ? ' ' : null}
      <Sentence>
        {entry.invitation
          ? words.invitation.title(entry.actor.name, entry.invitation.workspaceName)
          : (words.titles[kind]?.(task?.title ?? '') ?? words.news)}
      </Sentence>
    </>
  );
  const weight = isUnread ? 'font-semibold' : 'font-normal text-ink-2';
  const shared = { 'data-way': '', className: `${look} ${weight}`, onClick: onOpen };
  if (entry.about.kind === 'review') {
    const params = { workspaceId, assistantId: entry.about.id };
    return (
      <Link to="/w/$workspaceId/people/$assistantId/reviews" params={params} {...shared}>
        {said}
      </Link>
    );
  }
  if (kind.startsWith('terms') || kind.startsWith('notice')) {
    const params = { workspaceId, assistantId: entry.about.id };
    return (
      <Link to="/w/$workspaceId/people/$assistantId/agreement" params={params} {...shared}>
        {said}
      </Link>
    );
  }
  if (kind === 'asked' || (!task && !kind.startsWith('checkIn'))) {
    return (
      <button type="button" {...(kind === 'asked' && { 'aria-expanded': isOpen })} {...shared}>
        {said}
      </button>
    );
  }
  return task ? (
    <Link to="/w/$workspaceId/board/$taskId" params={{ workspaceId, taskId: task.id }} {...shared}>
      {said}
    </Link>
  ) : (
    <Link to="/w/$workspaceId/check-ins" params={{ workspaceId }} {...shared}>
      {said}
    </Link>
  );
}
