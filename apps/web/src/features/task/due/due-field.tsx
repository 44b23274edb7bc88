import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import type { ReactNode } from 'react';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useMe as useMember } from '../../../realtime/session/use-live.ts';
import type { DateDraft } from '../../../ui/date/date-draft.ts';
import { DateField } from '../../../ui/date/date-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { useDaysOff } from '../../board/calendar/use-days-off.ts';
import { taskWords } from '../task-words.ts';
import { useDueClocks } from './task-date.tsx';

/** Where an older server does not say when people rest. */
const usualWeekend: readonly number[] = [6, 7];

/** The field of a date, on the clocks of whoever chooses and of the other half of the task. */
export function DueField(props: {
  readonly value: ZonedMoment | null;
  readonly assigneeId: string | null;
  readonly begun: DateDraft | undefined;
  readonly onTyped: () => void;
  readonly onLeave: (draft: DateDraft) => void;
  readonly onCancel: () => void;
  readonly onChoose: (moment: ZonedMoment | null) => void;
  /** What the button does, where it is no plain setting. */
  readonly action?: (day: string | null, isNoDate: boolean) => string;
  /** Between the days and the buttons. */
  readonly children?: ReactNode;
}) {
  const { assigneeId, ...rest } = props;
  const words = useWords(taskWords);
  const { locale } = useLanguage();
  const { firstDay, weekend } = useMe().profile;
  const member = useMember();
  const { mine, theirs } = useDueClocks(assigneeId);
  const daysOff = useDaysOff();
  return (
    <DateField
      {...rest}
      title={words.picker.title}
      clocks={{
        mine: { zone: mine, person: member && personOf(member) },
        theirs: theirs && { zone: theirs.zone, person: personOf(theirs) },
      }}
      firstDay={firstDay ?? firstDayOfWeek(locale)}
      weekend={weekend ?? usualWeekend}
      daysOff={daysOff.of}
    />
  );
}
