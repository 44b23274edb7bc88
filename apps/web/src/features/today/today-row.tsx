import type { TodayRow as Row } from '@sanad/domain/today/merge-today';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';

import { useMe } from '../../http/me.ts';
import { Bdi, Sentence } from '../../i18n/bdi.tsx';
import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { clientHue } from '../../realtime/session/client-hue.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { OwnWords } from '../../ui/text/own-words.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { TodayDate } from './today-date.tsx';
import { todayWords } from './today-words.ts';

const row =
  'relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line py-2.75 ' +
  'transition-colors duration-(--fast) hover:bg-hover';
/** The whole row leads there. */
const way = 'after:absolute after:inset-0 focus-visible:outline-offset-4';
const line = 'flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-ink-3 wrap-anywhere';

/** One task of the day: whose it is, what it is, and by when or for whom it waits. It opens where it stands. */
export const TodayRow = memo(function TodayRow(props: {
  readonly row: Row;
  readonly onOpen: (key: string) => void;
}) {
  const { workspaceId, taskId, title, due } = props.row;
  const { workspaces, profile } = useMe();
  const hue = clientHue(workspaces, workspaceId);
  const name = workspaces.find(({ id }) => id === workspaceId)?.name ?? '';
  return (
    <li
      data-row={taskId}
      data-task-row={taskId}
      data-in={workspaceId}
      data-hue={hue}
      className={row}
    >
      <Avatar name={name} hue={hue} shape="square" silent className="mt-0.5" />
      <div className="rows min-w-0 gap-1">
        <h3>
          <Link
            to="/w/$workspaceId/board/$taskId"
            params={{ workspaceId, taskId }}
            onClick={() => props.onOpen(taskId)}
            data-way=""
            className={way}
          >
            <OwnWords
              as="span"
              text={title}
              className="block text-ui font-semibold text-pretty wrap-anywhere beside-mark"
            />
          </Link>
        </h3>
        <p className={line}>
          <Bdi className="font-semibold text-p-text">{name}</Bdi>
          {due === null ? null : (
            <TodayDate row={props.row} due={due} zone={profile.zone} hue={hue} />
          )}
          <Why row={props.row} />
        </p>
      </div>
    </li>
  );
});

/** For whom it waits and since when. */
function Why(props: { readonly row: Row }) {
  const { group, wait, at, who } = props.row;
  const words = useWords(todayWords);
  const { locale } = useLanguage();
  const now = useMinute();
  if (wait === null) return null;
  const ago = relativeTime(locale, at, now);
  const say = (group === 'answer' ? words.own : words.others)[wait];
  return (
    <span>
      <Sentence>{say(who === null ? '' : shortNameOf(who.name), ago)}</Sentence>
    </span>
  );
}
