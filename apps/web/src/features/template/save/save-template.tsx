import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { TaskRecord } from '@sanad/domain/task/record';
import { templateLimits } from '@sanad/domain/template/limit';
import { dateOf, lastDayOf, offsetOf } from '@sanad/domain/template/save-template';
import { useState } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useWhyRefused } from '../../../realtime/session/use-why-refused.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import type { TemplateWish } from '../../board/template-wish.ts';
import { EventDayField } from '../event-day-field.tsx';
import { PreviewDialog } from '../preview-dialog.tsx';
import { PreviewList, PreviewRow } from '../preview-row.tsx';
import { templateWords } from '../template-words.ts';
import { useOwnZone } from '../use-own-zone.ts';
import { useSayDone } from '../use-say-done.ts';
import { whenText } from '../when-text.ts';
import { saveTasks } from './save-tasks.ts';

/** Tasks become a template under a name; where they have dates, from which day these are told is asked. */
export function SaveTemplate(props: { readonly wish: TemplateWish; readonly onClose: () => void }) {
  const { wish, onClose } = props;
  const words = useWords(templateWords);
  const { locale } = useLanguage();
  const { client } = useSession();
  const sayDone = useSayDone();
  const why = useWhyRefused();
  const zone = useOwnZone();
  /** As they were when they were asked for: what is seen is what is kept. */
  const [tasks] = useState(() => openTasks(wish.taskIds, (id) => client.get('task', id)));
  const last = lastDayOf(tasks, zone);
  const [name, setName] = useState(wish.name.slice(0, templateLimits.nameLength));
  const [day, setDay] = useState<string | null>(last);
  // Without a date nothing is told from any day.
  const from = { day: last === null ? writeDay(dayOf(Date.now(), zone)) : (day ?? last), zone };
  const isTooMany = tasks.length > templateLimits.tasksPerTemplate;
  const isDayMissing = last !== null && day === null;
  const isReady = name.trim() !== '' && !isDayMissing && !isTooMany && tasks.length > 0;

  function save(): void {
    const { isKept, saved, refused } = saveTasks(client, name, tasks, from);
    const said = saved > 0 ? [words.save.saved(name, saved)] : [];
    const text = [...said, ...(refused ? [why(refused)] : [])].join(' ');
    if (!isKept) return toasts.show({ text });
    sayDone(text);
    onClose();
  }

  return (
    <PreviewDialog
      title={words.save.title}
      action={words.save.action}
      isReady={isReady}
      onAct={save}
      onClose={onClose}
    >
      <TextField
        label={words.save.name}
        value={name}
        maxLength={templateLimits.nameLength}
        onChange={setName}
      />
      {last === null ? null : (
        <>
          <EventDayField label={words.save.day} value={day} onChange={setDay} />
          <p className="text-small">{words.save.dayHelp}</p>
        </>
      )}
      <p className="text-small">{words.save.takes}</p>
      {tasks.length === 0 ? <p className="text-small">{words.save.gone}</p> : null}
      {isTooMany ? (
        <p className="text-small text-late">{words.save.most(templateLimits.tasksPerTemplate)}</p>
      ) : null}
      {tasks.length === 0 || isTooMany ? null : (
        <PreviewList title={words.tasks(tasks.length)}>
          {tasks.map((task) => {
            const due = dateOf(task);
            const when = whenText(words, locale, due && offsetOf(due, from));
            return <PreviewRow key={task.id} title={task.title.text} date={when} />;
          })}
        </PreviewList>
      )}
    </PreviewDialog>
  );
}

function openTasks(
  ids: readonly string[],
  get: (id: string) => TaskRecord | undefined,
): readonly TaskRecord[] {
  return ids.flatMap((id) => {
    const task = get(id);
    return task?.archivedAt === null ? [task] : [];
  });
}
