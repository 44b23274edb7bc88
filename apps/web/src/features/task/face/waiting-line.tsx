import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import type { TaskMessages } from '../messages.en.ts';
import { taskWords } from '../task-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "Waiting for 1 day 4 hours", from an hour on: before that it is no news. */
export function WaitingLine(props: { readonly since: number }) {
  const words = useWords(taskWords);
  const waited = useMinute() - props.since;
  if (waited < hour) return null;
  return (
    <p className="text-meta text-ink-3">
      <Sentence>{words.task.waitingFor(durationWords(words, waited))}</Sentence>
    </p>
  );
}

export function durationWords(words: TaskMessages, length: number): string {
  const { minutes, hours, days, two } = words.duration;
  const wholeDays = Math.floor(length / day);
  const wholeHours = Math.floor((length % day) / hour);
  if (wholeDays >= 7 || (wholeDays > 0 && wholeHours === 0)) return days(wholeDays);
  if (wholeDays > 0) return two(days(wholeDays), hours(wholeHours));
  if (wholeHours > 0) return hours(wholeHours);
  return minutes(Math.max(1, Math.floor(length / minute)));
}
