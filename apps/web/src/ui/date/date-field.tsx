import type { CalendarDay, TimeOfDay } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { readIn, type ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { cityOf } from '../../i18n/city.ts';
import { mediumDate } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../button.tsx';
import { TextField } from '../text-field.tsx';
import { useEscape } from '../use-escape.ts';
import { useMinute } from '../use-minute.ts';
import type { DateClocks } from './date-clocks.ts';
import {
  beginDraft,
  chooseNone,
  pointAt,
  takeOther,
  takeOtherPass,
  typeInto,
  type DateDraft,
  type DraftGround,
} from './date-draft.ts';
import { dateWords } from './date-words.ts';
import { DayGrid, type DaysOff } from './day-grid.tsx';
import type { DateMessages } from './messages.en.ts';
import { QuickChoices } from './quick-choices.tsx';
import { troubleText } from './trouble-text.tsx';
import { typedText } from './typed-text.ts';
import { Understood } from './understood.tsx';

/** Until somebody's working hours are known. */
const endOfWork: TimeOfDay = { hour: 17, minute: 0 };

/** On a phone the days are higher than the screen: what takes the date stays in sight, down to the edge of what scrolls (`--after` is its padding). */
const inSight =
  'phone:sticky phone:bottom-[calc(0px-var(--after,0px))] phone:-mx-3 phone:-mb-3 phone:rounded-b-sheet ' +
  'phone:bg-sheet phone:p-3';

export interface DateFieldProps {
  /** The name of the whole, as "Due date". */
  readonly title: string;
  readonly value: ZonedMoment | null;
  /** Taken by the button or by Enter; null is no date. What reads as `value` does is not chosen again: it is left. */
  readonly onChoose: (moment: ZonedMoment | null) => void;
  /** Given up: nothing is chosen and nothing kept. */
  readonly onCancel: () => void;
  /** Left by Escape: what was begun is handed out, and comes back as `begun`. */
  readonly onLeave: (draft: DateDraft) => void;
  readonly begun?: DateDraft | undefined;
  readonly onTyped?: () => void;
  readonly clocks: DateClocks;
  /** 1 is Monday, 7 Sunday; of the person who chooses. */
  readonly firstDay: number;
  readonly weekend: readonly number[];
  readonly daysOff?: DaysOff;
  /** What a date without a time means. */
  readonly usual?: TimeOfDay;
  /** What the button does, with the day that would be taken; null while there is none, or where no date is. Else "Set the date". */
  readonly action?: (day: string | null, isNoDate: boolean) => string;
  /** It takes the focus when it opens; not where it stands among other things from the first. */
  readonly takesFocus?: boolean;
  /** Between the days and the buttons. */
  readonly children?: ReactNode;
}

/** Chooses a date: typed, at hand, or in the days. What is understood stands on both clocks before it is taken. */
export function DateField(props: DateFieldProps) {
  const { value, clocks, weekend, firstDay, usual = endOfWork, takesFocus = true } = props;
  const words = useWords(dateWords);
  const { locale, language } = useLanguage();
  const now = useMinute();
  const { zone } = clocks.mine;
  const ground: DraftGround = {
    now,
    zone,
    firstDay,
    weekend,
    usual,
    write: (at) => typedText(locale, zone, at, now),
  };
  const [draft, setDraft] = useState(() => props.begun ?? beginDraft(value, ground));
  /** What is wrong is said when one has left the field, and that nothing is there when one wants to go on. */
  const [checked, setChecked] = useState<'left' | 'asked' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const understood = useId();
  useEscape(() => props.onLeave(draft));
  useEffect(() => {
    if (takesFocus) openAt(input.current, grid.current);
  }, [takesFocus]);

  function change(next: DateDraft): void {
    props.onTyped?.();
    setDraft(next);
  }

  function take(): void {
    setChecked('asked');
    if (draft.chosen === undefined) {
      input.current?.focus();
      return;
    }
    const moment = draft.chosen?.moment ?? null;
    if (moment === value) props.onCancel();
    else props.onChoose(moment);
  }

  const { chosen } = draft;
  const picked = chosen ? dayOf(readIn(chosen.moment, zone), zone) : null;
  const dayName = ({ year, month, day: date }: CalendarDay) =>
    mediumDate(locale, 'UTC', Date.UTC(year, month - 1, date, 12), now);
  const day = picked && dayName(picked);
  return (
    <section
      aria-label={props.title}
      className="grid gap-3.5 rounded-sheet border border-line p-4 phone:p-3"
    >
      <div className="grid min-h-30 content-start gap-2 coarse:min-h-31">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            take();
          }}
        >
          <TextField
            label={words.when}
            value={draft.text}
            placeholder={words.example}
            inputRef={input}
            autoComplete="off"
            aria-describedby={understood}
            onChange={(text) => {
              setChecked(null);
              change(typeInto(draft, text, ground));
            }}
            onBlur={() => setChecked((before) => before ?? 'left')}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') {
                event.continuePropagation();
                return;
              }
              event.preventDefault();
              grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
            }}
            help={
              draft.chosen === undefined ? (
                <Sentence>{words.yourTime(cityOf(zone, language))}</Sentence>
              ) : undefined
            }
            error={checked ? troubleOf(draft, checked, words, dayName) : undefined}
          />
        </form>
        <div id={understood} aria-live="polite">
          <Understood
            draft={draft}
            clocks={clocks}
            now={now}
            onOther={() => change(takeOther(draft, ground))}
            onOtherPass={() => change(takeOtherPass(draft, ground))}
          />
        </div>
      </div>
      <QuickChoices
        onPoint={(choice) => change(pointAt(draft, choice, ground))}
        onNone={value === null ? undefined : () => change(chooseNone(draft))}
      />
      <DayGrid
        today={dayOf(now, zone)}
        picked={picked}
        firstDay={firstDay}
        daysOff={props.daysOff}
        gridRef={grid}
        onPick={(pointed) => change(pointAt(draft, pointed, ground))}
      />
      {!props.children ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            take();
          }}
        >
          {props.children}
        </form>
      )}
      <div className={`flex flex-wrap gap-2 ${inSight}`}>
        <Button kind="primary" onPress={take}>
          {props.action?.(day, chosen === null) ?? (chosen === null ? words.remove : words.set)}
        </Button>
        <Button kind="quiet" onPress={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

/** Its keys go on where they type; on a phone that would lift the keyboard over everything else. */
function openAt(input: HTMLInputElement | null, grid: HTMLTableElement | null): void {
  if (matchMedia('(pointer: coarse)').matches) {
    grid?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    return;
  }
  input?.focus();
  input?.select();
}

function troubleOf(
  draft: DateDraft,
  checked: 'left' | 'asked',
  words: DateMessages,
  dayName: (day: CalendarDay) => string,
): ReactNode {
  const { trouble } = draft;
  if (draft.chosen !== undefined) return undefined;
  if (trouble === null) return checked === 'asked' ? words.nothingYet : undefined;
  return troubleText(trouble, words, dayName);
}
