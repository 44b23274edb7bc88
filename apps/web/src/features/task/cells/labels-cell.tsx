import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useCollection } from '../../../realtime/session/use-live.ts';
import { CellPopover } from '../../../ui/cell-popover.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { CellProps } from '../../board/task-looks.ts';
import { LabelPicker } from '../labels/label-picker.tsx';
import { useAreaOf } from '../labels/use-area-of.ts';
import { taskWords } from '../task-words.ts';

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en');

/** Its area, which is its first label; opened, all of them. */
export function LabelsCell(props: CellProps) {
  const { task, readOnly, slot } = props;
  const words = useWords(taskWords).panel;
  const area = useAreaOf(task.labelIds);
  const shown =
    area === undefined ? (
      <Icon name="tag" size="small" className="text-ink-3 opacity-50" />
    ) : (
      <Bdi className="min-w-0 clip-line text-small text-ink-2">{area}</Bdi>
    );
  if (readOnly)
    return <span className="flex min-w-0 px-1.5">{area === undefined ? null : shown}</span>;
  return (
    <CellPopover
      slot={slot}
      label={area === undefined ? `${words.labels}: ${words.noLabels}` : words.labels}
      shown={shown}
      opens="dialog"
    >
      {(close) => <Picker task={task} onDone={close} />}
    </CellPopover>
  );
}

function Picker(props: { readonly task: CellProps['task']; readonly onDone: () => void }) {
  const labels = useCollection('label', byName);
  return <LabelPicker task={props.task} labels={labels} onDone={props.onDone} />;
}
