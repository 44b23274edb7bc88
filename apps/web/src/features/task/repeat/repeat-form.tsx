import { addDays } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { readDay, writeDay, writeTime } from '@sanad/domain/kernel/dates/day-text';
import { readIn, wallTimeOf, type ZonedMoment } from '@sanad/domain/kernel/wall-time';
import type { RepeatPlan } from '@sanad/domain/task/repeat/repeat-plan';
import { useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { fullDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { ComingList } from './coming-list.tsx';
import { repeatWords } from './repeat-words.ts';
import { draftFrom, endChoices, monthChoices, ruleOf } from './rule-draft.ts';
import { planSentence, weekdayName } from './rule-sentence.ts';
import { WeekdayToggles } from './weekday-toggles.tsx';

const units = ['day', 'week', 'month'] as const;

/** Chooses when a task comes again; what is understood stands as a sentence and as days before it is taken. */
export function RepeatForm(props: {
  /** The plan that is changed; `null`: a new one. */
  readonly kept: RepeatPlan | null;
  /** The task's own date, from which a new plan begins. */
  readonly due: ZonedMoment | null;
  /** The day after which a changed plan goes on. */
  readonly after: string | null;
  /** On whose clocks it is: of whoever does it. */
  readonly zone: string;
  readonly myZone: string;
  readonly action: string;
  readonly onSave: (plan: RepeatPlan) => void;
  readonly onLeave: () => void;
}) {
  const { kept, due, zone } = props;
  const words = useWords(repeatWords);
  const { form } = words;
  const { locale, language } = useLanguage();
  const now = useMinute();
  const { firstDay: chosenStart } = useMe().profile;
  const weekStart = chosenStart ?? firstDayOfWeek(locale);
  const start = due ? dayOf(readIn(due, zone), zone) : addDays(dayOf(now, zone), 1);
  const [draft, setDraft] = useState(() => draftFrom(kept?.rule ?? null, start));
  const [time, setTime] = useState(
    () => kept?.time ?? (due ? writeTime(wallTimeOf(readIn(due, zone), zone)) : '09:00'),
  );
  const [makes, setMakes] = useState<RepeatPlan['makes']>(kept?.makes ?? 'done');
  useEscape(props.onLeave);

  const rule = ruleOf(draft, weekStart);
  const isTime = /^\d\d:\d\d$/.test(time);
  const from = kept?.from ?? writeDay(start);
  const plan: RepeatPlan | null =
    rule && isTime ? { rule, from, time, zone: zone as RepeatPlan['zone'], makes } : null;
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const onName = (on: string): string => {
    const [kind, first, second] = on.split(':');
    if (kind === 'date') return words.every.date(Number(first));
    return words.every.nth(Number(first), weekdayName(locale, Number(second)));
  };
  const endName = (ends: string): string => {
    const [how, value = ''] = ends.split(':');
    if (how === 'never') return form.never;
    if (how === 'count') return form.afterTimes(Number(value));
    const { year, month, day } = readDay(value);
    return form.on_(fullDate(locale, 'UTC', Date.UTC(year, month - 1, day, 12)));
  };
  const ons = monthChoices(start);
  return (
    <form
      aria-label={form.title}
      className="grid gap-3.5 rounded-sheet border border-line p-4 phone:p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (plan) props.onSave(plan);
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-24">
          <NativeSelect
            label={form.every}
            value={String(draft.every)}
            onChange={(every) => change({ every: Number(every) })}
            options={countsWith(draft.every).map((n) => ({
              value: String(n),
              label: new Intl.NumberFormat(locale).format(n),
            }))}
          />
        </div>
        <Segmented
          label={form.often}
          segments={units.map((key) => ({ key, label: form.units[key] }))}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
        />
      </div>
      {draft.unit === 'week' ? (
        <WeekdayToggles
          label={form.days}
          firstDay={weekStart}
          days={draft.days}
          onChange={(days) => change({ days })}
        />
      ) : null}
      {draft.unit === 'month' ? (
        <NativeSelect
          label={form.on}
          value={draft.on}
          onChange={(on) => change({ on })}
          options={(ons.includes(draft.on) ? ons : [...ons, draft.on]).map((on) => ({
            value: on,
            label: onName(on),
          }))}
        />
      ) : null}
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <TextField
          label={form.time(cityOf(zone, language))}
          value={time}
          type="time"
          onChange={setTime}
        />
        <NativeSelect
          label={form.ends}
          value={draft.ends}
          onChange={(ends) => change({ ends })}
          options={endChoices(start, draft.ends).map((ends) => ({
            value: ends,
            label: endName(ends),
          }))}
        />
      </div>
      <div className="rows gap-1.25">
        <span className="text-small font-semibold text-ink">{form.makes}</span>
        <Segmented
          label={form.makes}
          segments={[
            { key: 'done', label: form.done },
            { key: 'time', label: form.atTime },
          ]}
          value={makes}
          onChange={setMakes}
        />
        <span className="text-meta text-ink-3">
          {makes === 'done' ? words.makesDone : words.makesTime} {words.takes}
        </span>
      </div>
      {plan ? (
        <output className="rows gap-2 rounded-task bg-sunken p-3">
          <p className="text-ui font-semibold">
            <Sentence>
              {planSentence(words, { locale, city: cityOf(zone, language) }, plan)}
            </Sentence>
          </p>
          <ComingList
            plan={plan}
            after={props.after ?? dayBefore(from)}
            zone={props.myZone}
            most={3}
            isNew={props.after === null}
          />
          {kept ? <p className="text-meta text-ink-3">{form.fromNext}</p> : null}
        </output>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" isDisabled={!plan}>
          {props.action}
        </Button>
        <Button kind="quiet" onPress={props.onLeave}>
          {form.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The task's own date is one of them: what comes is shown from there. */
function dayBefore(from: string): string {
  return writeDay(addDays(readDay(from), -1));
}

function countsWith(kept: number): readonly number[] {
  const usual = Array.from({ length: 12 }, (_, at) => at + 1);
  return usual.includes(kept) ? usual : [...usual, kept];
}
