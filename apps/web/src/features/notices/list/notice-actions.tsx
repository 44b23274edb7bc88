import type { Instant } from '@sanad/domain/kernel/instant';
import type { Notice } from '@sanad/protocol/http/notices';

import { useMe } from '../../../http/me.ts';
import { timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { InvitationAnswer } from '../invited/invitation-answer.tsx';
import { StepInPlace } from '../life/step-in-place.tsx';
import { laterTimes } from '../marks/later-times.ts';
import { noticesWords } from '../notices-words.ts';
import { useMoment } from './use-moment.ts';

const row = 'flex flex-none items-center gap-1 self-start phone:col-start-2 phone:gap-2';

/** What can be done with an entry without opening it; the same by keys. */
export function NoticeActions(props: {
  readonly entry: Notice;
  readonly onRead: () => void;
  readonly onDone: (done: boolean) => void;
  readonly onLater: (until: Instant | null) => void;
}) {
  const { entry, onDone, onLater } = props;
  const words = useWords(noticesWords);
  if (entry.doneAt !== null) {
    return (
      <div className={row}>
        <Button size="small" kind="quiet" onPress={() => onDone(false)}>
          {words.notDone}
        </Button>
      </div>
    );
  }
  const isOff = entry.laterUntil !== null && entry.laterUntil > Date.now();
  return (
    <div className={row}>
      {isOff ? (
        <Button size="small" kind="quiet" onPress={() => onLater(null)}>
          {words.bringBack}
        </Button>
      ) : null}
      {!isOff && entry.kind === 'invited' ? <InvitationAnswer entry={entry} /> : null}
      {!isOff && entry.waits ? <StepInPlace entry={entry} /> : null}
      {!isOff && entry.readAt === null && !entry.waits ? (
        <Button size="small" onPress={props.onRead}>
          {words.read}
        </Button>
      ) : null}
      {isOff ? null : <LaterMenu onLater={onLater} />}
      <span data-done="">
        <IconButton icon="check" label={words.done} onPress={() => onDone(true)} />
      </span>
    </div>
  );
}

function LaterMenu(props: { readonly onLater: (until: Instant) => void }) {
  const words = useWords(noticesWords);
  const { locale } = useLanguage();
  const { zone, weekend } = useMe().profile;
  const moment = useMoment();
  const label = { ...words.laterTimes };
  return (
    <span data-later="">
      <IconMenu icon="clock" label={words.later} placement="bottom end">
        {laterTimes(Date.now(), zone, weekend).map(({ key, at }) => {
          const text = label[key](key === 'workday' ? moment(at) : timeOfDay(locale, zone, at));
          return (
            <MenuItem key={key} text={text} onAction={() => props.onLater(at as Instant)}>
              {text}
            </MenuItem>
          );
        })}
      </IconMenu>
    </span>
  );
}
