import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import type { Instant } from '@sanad/domain/kernel/instant';
import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import { readIn } from '@sanad/domain/kernel/wall-time';
import { templateLimits } from '@sanad/domain/template/limit';
import { planEvent, suggestedDay, type PlannedTask } from '@sanad/domain/template/plan-event';
import type { TemplateRecord } from '@sanad/domain/template/record';
import { useState } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useCollection, useMember } from '../../../realtime/session/use-live.ts';
import { useWhyRefused } from '../../../realtime/session/use-why-refused.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { useDaysOff } from '../../board/calendar/use-days-off.ts';
import { DateMarks, useMoment } from '../date-line.tsx';
import { EventDayField } from '../event-day-field.tsx';
import { PreviewDialog } from '../preview-dialog.tsx';
import { PreviewList, PreviewRow } from '../preview-row.tsx';
import { templateWords } from '../template-words.ts';
import { useOwnZone } from '../use-own-zone.ts';
import { useSayDone } from '../use-say-done.ts';
import { useTemplateTasks } from '../use-template-tasks.ts';
import { columnForRequests, makeEvent } from './make-event.ts';

/** Names an event and its day; every task stands there with its real date before anything is made. */
export function UseTemplate(props: {
  readonly template: TemplateRecord;
  readonly onClose: () => void;
}) {
  const { template, onClose } = props;
  const words = useWords(templateWords);
  const { language } = useLanguage();
  const { client } = useSession();
  const sayDone = useSayDone();
  const why = useWhyRefused();
  const now = useMinute();
  const zone = useOwnZone();
  const tasks = useTemplateTasks(template.id);
  const column = columnForRequests(useCollection('column', compareByOrderKey));
  const [name, setName] = useState(template.name);
  const [day, setDay] = useState<string | null>(() => suggestedDay(tasks, dayOf(now, zone)));
  const plan = day === null ? [] : planEvent(tasks, { day, zone, now: now as Instant });

  function make(): void {
    if (day === null || !column) return;
    const event = { name, day, zone, templateId: template.id };
    const { isPlanned, made, refused } = makeEvent(client, column.id, event, plan);
    const said = [...(made > 0 ? [words.make.made(made, name)] : [])];
    if (refused) said.push(why(refused));
    const text = said.join(' ');
    if (!isPlanned) return toasts.show({ text });
    sayDone(text);
    onClose();
  }

  const isReady = name.trim() !== '' && day !== null && column !== undefined && plan.length > 0;
  return (
    <PreviewDialog
      title={<Sentence>{words.make.title(template.name)}</Sentence>}
      action={words.make.action(plan.length)}
      isReady={isReady}
      onAct={make}
      onClose={onClose}
    >
      <TextField
        label={words.make.name}
        value={name}
        maxLength={templateLimits.nameLength}
        onChange={setName}
      />
      <EventDayField label={words.make.day} value={day} onChange={setDay} />
      <p className="text-small">{words.make.dayHelp}</p>
      <Counted plan={plan} />
      <p className="text-small">
        {column ? (
          <>
            <Sentence>{words.make.into(shownColumnName(column, language))}</Sentence>{' '}
            {words.make.asks}
          </>
        ) : (
          words.make.noColumn
        )}
      </p>
      {plan.length === 0 ? null : (
        <PreviewList title={words.make.preview}>
          {plan.map((task) => (
            <Planned key={task.from.id} task={task} />
          ))}
        </PreviewList>
      )}
    </PreviewDialog>
  );
}

function Planned(props: { readonly task: PlannedTask }) {
  const { from, due } = props.task;
  const words = useWords(templateWords);
  const moment = useMoment();
  const doer = useMember(from.assigneeId);
  return (
    <PreviewRow
      title={from.title}
      date={
        <>
          {due ? moment(due) : words.when(null)}
          {from.when ? ` · ${words.when(from.when.days)}` : null}
          {doer?.active ? (
            <>
              {' · '}
              <Bdi>{doer.name}</Bdi>
            </>
          ) : null}
        </>
      }
    >
      {due ? <DateMarks due={due} /> : null}
    </PreviewRow>
  );
}

/** How many dates have been, and how many are on somebody's day off. */
function Counted(props: { readonly plan: readonly PlannedTask[] }) {
  const words = useWords(templateWords).make;
  const daysOff = useDaysOff();
  const zone = useOwnZone();
  const past = props.plan.filter(({ isPast }) => isPast).length;
  const off = props.plan.filter(
    ({ due }) => due && daysOff.of(dayOf(readIn(due, zone), zone)).length > 0,
  ).length;
  if (past + off === 0) return null;
  return (
    <p className="text-small font-semibold text-ink">
      {past > 0 ? words.past(past) : null} {off > 0 ? words.off(off) : null}
    </p>
  );
}
