import { readDay, writeDay } from '@sanad/domain/kernel/dates/calendar-weeks';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import {
  dueSpans,
  filterStates,
  waitingFor,
  type TaskFilter,
} from '@sanad/domain/task/filter/task-filter';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { DayGrid } from '../../../ui/date/day-grid.tsx';
import { useFirstDay } from '../use-first-day.ts';
import type { PartNames } from './filter-part.ts';
import { filterWords } from './filter-words.ts';

const choiceLook =
  'inline-flex min-h-8 max-w-full items-center rounded-control border border-line-2 px-2.5 text-small text-ink-2 ' +
  'coarse:min-h-11 hover:border-edge selected:border-ink selected:bg-act-soft selected:font-semibold selected:text-ink';

/** Everything that can be asked for, each pressed or not. */
export function FilterChoices(props: {
  readonly filter: TaskFilter;
  readonly names: PartNames;
  /** How many parts the filter has; a phone says it here instead of chips. */
  readonly count: number;
  readonly onChange: (filter: TaskFilter) => void;
}) {
  const { filter, names, count, onChange } = props;
  const words = useWords(filterWords);
  const turn = (fields: TaskFilter): void => onChange({ ...filter, ...fields });
  const people = names.members.filter(({ active, role }) => active && role !== 'guest');
  return (
    <DialogTrigger>
      <Button kind="quiet" size="small" icon="add" aria-label={words.more}>
        <span className="phone:hidden">{words.more}</span>
        <span className="hidden phone:inline">{words.filters(count)}</span>
      </Button>
      <Popover
        placement="bottom start"
        className="z-(--z-pop) max-h-[70vh] w-[min(28rem,calc(100vw-16px))] overflow-y-auto rounded-task bg-raised p-4 shadow-float"
      >
        <Dialog aria-label={words.more} className="grid gap-3.5 outline-none">
          <Choices title={words.kinds.who}>
            <Choice on={filter.mine === true} onTurn={(on) => turn({ mine: on || undefined })}>
              {words.mine}
            </Choice>
            {people.map(({ userId, name }) => (
              <Choice
                key={userId}
                on={filter.people?.includes(userId) === true}
                onTurn={(on) => turn({ people: turned(filter.people, userId, on) })}
              >
                {name}
              </Choice>
            ))}
            <Choice on={filter.nobody === true} onTurn={(on) => turn({ nobody: on || undefined })}>
              {words.nobody}
            </Choice>
          </Choices>
          <Choices title={words.kinds.waits}>
            {waitingFor.map((whom) => (
              <Choice
                key={whom}
                on={filter.waits === whom}
                onTurn={(on) => turn({ waits: on ? whom : undefined })}
              >
                {words.waits[whom]}
              </Choice>
            ))}
          </Choices>
          <Choices title={words.kinds.due}>
            {dueSpans.map((span) => (
              <Choice
                key={span}
                on={filter.due === span}
                onTurn={(on) => turn({ due: on ? span : undefined })}
              >
                {words.spans[span]}
              </Choice>
            ))}
          </Choices>
          <UntilDay value={filter.until} onChange={(until) => turn({ until })} day={names.day} />
          <Choices title={words.kinds.state}>
            {filterStates.slice(0, 7).map((state) => (
              <Choice
                key={state}
                on={filter.states?.includes(state) === true}
                onTurn={(on) => turn({ states: turned(filter.states, state, on) })}
              >
                {words.states[state]}
              </Choice>
            ))}
          </Choices>
          {names.labels.length === 0 ? null : (
            <Choices title={words.kinds.label}>
              {names.labels.map(({ id, name }) => (
                <Choice
                  key={id}
                  on={filter.labels?.includes(id) === true}
                  onTurn={(on) => turn({ labels: turned(filter.labels, id, on) })}
                >
                  {name}
                </Choice>
              ))}
              <Choice
                on={filter.unlabelled === true}
                onTurn={(on) => turn({ unlabelled: on || undefined })}
              >
                {words.unlabelled}
              </Choice>
            </Choices>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The last day that counts, chosen in a month of days. */
function UntilDay(props: {
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly day: (text: string) => string;
}) {
  const { value, onChange } = props;
  const words = useWords(filterWords);
  const [open, setOpen] = useState(value !== undefined);
  const zone = useMe()?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const firstDay = useFirstDay();
  return (
    <div className="grid gap-1.5">
      <span>
        <ToggleButton
          isSelected={value !== undefined}
          onChange={() => {
            setOpen(value === undefined && !open);
            if (value !== undefined) onChange(undefined);
          }}
          className={choiceLook}
        >
          {value === undefined ? words.untilDay : words.until(props.day(value))}
        </ToggleButton>
      </span>
      {open ? (
        <DayGrid
          today={dayOf(Date.now(), zone)}
          picked={value === undefined ? null : readDay(value)}
          firstDay={firstDay}
          onPick={(day) => onChange(writeDay(day))}
        />
      ) : null}
    </div>
  );
}

function Choices(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={props.title} className="grid gap-1.5">
      <h3 className="text-meta text-ink-3">{props.title}</h3>
      <div className="flex max-h-44 flex-wrap gap-1.5 overflow-y-auto p-0.5">{props.children}</div>
    </div>
  );
}

function Choice(props: {
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly children: string;
}) {
  return (
    <ToggleButton isSelected={props.on} onChange={props.onTurn} className={choiceLook}>
      <Bdi className="min-w-0 clip-line">{props.children}</Bdi>
    </ToggleButton>
  );
}

function turned<T>(list: readonly T[] | undefined, one: T, on: boolean): readonly T[] | undefined {
  const others = (list ?? []).filter((each) => each !== one);
  const next = on ? [...others, one] : others;
  return next.length === 0 ? undefined : next;
}
