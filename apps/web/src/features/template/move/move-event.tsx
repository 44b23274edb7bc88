import { readDay } from '@sanad/domain/kernel/dates/day-text';
import type { EventRecord } from '@sanad/domain/template/record';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { mediumDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useWhyRefused } from '../../../realtime/session/use-why-refused.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { DateMarks, useMoment } from '../date-line.tsx';
import { EventDayField } from '../event-day-field.tsx';
import { useEventTasks } from '../event-tasks.ts';
import { PreviewDialog } from '../preview-dialog.tsx';
import { PreviewList, PreviewRow } from '../preview-row.tsx';
import { templateWords } from '../template-words.ts';
import { useSayDone } from '../use-say-done.ts';
import { movesOf, moveTogether, type Move } from './moves-of.ts';

/** Another day for an event: which dates move with it, and which stay and why, before anything does. */
export function MoveEvent(props: { readonly event: EventRecord; readonly onClose: () => void }) {
  const { event, onClose } = props;
  const words = useWords(templateWords);
  const { client, userId } = useSession();
  const { locale } = useLanguage();
  const now = useMinute();
  const sayDone = useSayDone();
  const why = useWhyRefused();
  const taskIds = useEventTasks(event.id);
  const [day, setDay] = useState<string | null>(event.day);
  const all = day === null ? [] : movesOf(client, event, taskIds, { day, actor: userId });
  const moves = all.filter(({ way }) => way.kind !== 'stays');
  const stays = all.filter(({ way }) => way.kind === 'stays');

  function move(): void {
    if (day === null) return;
    const { isMoved, moved, asked, refused } = moveTogether(client, event, day, moves);
    const { year, month, day: date } = readDay(day);
    const name = mediumDate(locale, 'UTC', Date.UTC(year, month - 1, date, 12), now);
    const reasons = Map.groupBy(refused.map(why), (reason) => reason);
    const whys = Array.from(reasons, ([reason, those]) => words.move.refused(those.length, reason));
    if (!isMoved) return toasts.show({ text: Array.from(reasons.keys()).join(' ') });
    const text = [
      words.move.moved(event.name, name),
      ...(moved > 0 ? [words.move.with(moved)] : []),
      ...(asked > 0 ? [words.move.asks(asked)] : []),
      ...whys,
    ].join(' ');
    sayDone(text);
    onClose();
  }

  const isNew = day !== null && (day !== event.day || moves.length > 0);
  return (
    <PreviewDialog
      title={<Sentence>{words.move.title(event.name)}</Sentence>}
      action={words.move.action(moves.length)}
      isReady={isNew}
      onAct={move}
      onClose={onClose}
    >
      <EventDayField label={words.move.day} value={day} onChange={setDay} />
      {moves.length === 0 ? (
        <p className="text-small">{words.move.none}</p>
      ) : (
        <PreviewList title={words.move.moves(moves.length)}>
          {moves.map((each) => (
            <Moving key={each.task.id} {...each} />
          ))}
        </PreviewList>
      )}
      {stays.length === 0 ? null : (
        <PreviewList title={words.move.stay(stays.length)}>
          {stays.map((each) => (
            <Staying key={each.task.id} {...each} />
          ))}
        </PreviewList>
      )}
    </PreviewDialog>
  );
}

function Moving({ task, way }: Move) {
  const words = useWords(templateWords);
  const moment = useMoment();
  if (way.kind === 'stays') return null;
  const before = task.proposal?.due ?? task.due;
  const said =
    way.kind === 'takenBack'
      ? words.move.takenBack
      : way.kind === 'asked'
        ? task.agreed
          ? words.move.asked
          : words.move.again
        : null;
  return (
    <PreviewRow
      title={task.title.text}
      date={words.move.from(before ? moment(before) : words.when(null), moment(way.to))}
    >
      {said === null ? null : <span className="text-meta text-ink-2">{said}</span>}
      <DateMarks due={way.to} />
    </PreviewRow>
  );
}

function Staying({ task, way }: Move) {
  const words = useWords(templateWords);
  const moment = useMoment();
  if (way.kind !== 'stays') return null;
  return (
    <PreviewRow
      title={task.title.text}
      date={`${task.due ? moment(task.due) : words.when(null)} · ${words.move.stays[way.why]}`}
    />
  );
}
