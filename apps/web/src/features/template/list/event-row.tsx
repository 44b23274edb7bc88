import { readDay } from '@sanad/domain/kernel/dates/day-text';
import { archiveEvent, renameEvent } from '@sanad/domain/template/event-mutations';
import type { EventRecord } from '@sanad/domain/template/record';
import { useState } from 'react';

import { dayName, fullDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { useEventTasks } from '../event-tasks.ts';
import { MoveEvent } from '../move/move-event.tsx';
import { templateWords } from '../template-words.ts';
import { useSayDone } from '../use-say-done.ts';
import { NamedRow } from './named-row.tsx';

/** An event: its day, how much of it is open, the way to another day, and its menu. */
export function EventRow(props: { readonly event: EventRecord; readonly readOnly: boolean }) {
  const { event, readOnly } = props;
  const { id: eventId, name } = event;
  const words = useWords(templateWords);
  const { locale } = useLanguage();
  const mutate = useMutate();
  const sayDone = useSayDone();
  const open = useEventTasks(eventId).length;
  const [doing, setDoing] = useState<'name' | 'move' | null>(null);
  const { year, month, day } = readDay(event.day);
  const at = Date.UTC(year, month - 1, day, 12);
  const close = (): void => setDoing(null);

  function archive(): void {
    if (mutate(archiveEvent, { eventId, archived: true })) sayDone(words.eventArchived(name));
  }

  return (
    <NamedRow
      name={name}
      isNaming={doing === 'name'}
      onNamed={(next) => {
        close();
        if (next && next !== name) mutate(renameEvent, { eventId, name: next });
      }}
      facts={
        <>
          {`${dayName(locale, 'UTC', at)} ${fullDate(locale, 'UTC', at)}`}
          {` · ${open === 0 ? words.event.noOpen : words.event.open(open)}`}
        </>
      }
      acts={
        readOnly ? null : (
          <>
            <Button
              size="small"
              aria-label={words.move.moveOf(name)}
              icon="calendar"
              onPress={() => setDoing('move')}
            >
              {words.move.move}
            </Button>
            <IconMenu icon="more" size="small" label={words.more(name)} placement="bottom end">
              <MenuItem text={words.rename} icon="edit" onAction={() => setDoing('name')}>
                {words.rename}
              </MenuItem>
              <MenuItem text={words.archive} icon="archive" onAction={archive}>
                {words.archive}
              </MenuItem>
            </IconMenu>
          </>
        )
      }
    >
      {doing === 'move' ? <MoveEvent event={event} onClose={close} /> : null}
    </NamedRow>
  );
}
