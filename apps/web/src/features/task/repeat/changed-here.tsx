import type { TaskRecord } from '@sanad/domain/task/record';
import type { SeriesRecord } from '@sanad/domain/task/repeat/series-record';
import { keepWordsHere } from '@sanad/domain/task/repeat/turn-mutations';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Note } from '../life/life-notes.tsx';
import type { OpenPieceProps } from '../parts/task-part.ts';
import { repeatWords } from './repeat-words.ts';

const parts = ['title', 'brief', 'steps'] as const;

/** Words were changed in one that comes again, and nobody has said yet whether those that follow say them too. */
export function ChangedHere({ task, readOnly }: OpenPieceProps) {
  const words = useWords(repeatWords).words;
  const series = useRecord('series', task.seriesId);
  if (!series?.changed || series.taskId !== task.id || series.onlyHere !== null) return null;
  const { changed } = series;
  const named = parts.flatMap((part) => (changed[part] === null ? [] : [words.parts[part]]));
  return (
    <section
      aria-label={words.label}
      className="rows gap-2.5 rounded-task border border-line bg-sunken p-3.5"
    >
      <p role="status" className="flex items-start gap-1.75 text-ui font-semibold">
        <Icon name="again" size="small" className="mt-0.75" />
        <span className="min-w-0">{words.ask(named.join(words.and))}</span>
      </p>
      <Note>{words.until}</Note>
      {readOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Answer series={series} task={task} onlyHere />
          <Answer series={series} task={task} onlyHere={false} />
        </div>
      )}
    </section>
  );
}

/** What was said of it, and the other answer. */
export function WordsSaid(props: {
  readonly series: SeriesRecord;
  readonly task: TaskRecord;
  readonly readOnly: boolean;
}) {
  const { series, task, readOnly } = props;
  const words = useWords(repeatWords).words;
  const { changed, onlyHere } = series;
  if (changed === null || onlyHere === null) return null;
  return (
    <>
      <Note>{onlyHere ? words.isHere : words.follows}</Note>
      {readOnly || task.archivedAt !== null ? null : (
        <Answer series={series} task={task} onlyHere={!onlyHere} isQuiet />
      )}
    </>
  );
}

function Answer(props: {
  readonly series: SeriesRecord;
  readonly task: TaskRecord;
  readonly onlyHere: boolean;
  readonly isQuiet?: boolean;
}) {
  const { series, task, onlyHere, isQuiet = false } = props;
  const words = useWords(repeatWords).words;
  const mutate = useMutate();
  return (
    <Button
      size="small"
      kind={isQuiet ? 'quiet' : 'plain'}
      className="justify-self-start"
      onPress={() => mutate(keepWordsHere, { seriesId: series.id, taskId: task.id, onlyHere })}
    >
      {onlyHere ? words.here : words.follow}
    </Button>
  );
}
