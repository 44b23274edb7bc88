import type { TaskRecord } from '@sanad/domain/task/record';

import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useGroup } from '../../../realtime/session/use-live.ts';
import { taskWords } from '../task-words.ts';
import { useChecklistIndex } from './checklist-index.ts';
import { ChecklistList } from './checklist-list.tsx';
import { useChecklistProgress } from './use-checklist-progress.ts';

/** A task's steps, by list, each with how far it is. */
export function Checklist(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(taskWords);
  const { client } = useSession();
  const ids = useGroup(useChecklistIndex(), task.id);
  const lists = Map.groupBy(ids, (id) => client.get('checklistItem', id)?.checklist ?? '');
  if (lists.size === 0) lists.set('', []);
  if (readOnly && ids.length === 0) return null;

  return (
    <section aria-label={words.panel.checklist} className="grid gap-3">
      {[...lists].map(([name, items]) => (
        <div key={name}>
          <h3 className="mb-1 flex items-baseline gap-2 font-semibold">
            {name === '' ? words.panel.checklist : <Bdi>{name}</Bdi>}
            <ListProgress taskId={task.id} checklist={name} />
          </h3>
          <ChecklistList task={task} checklist={name} ids={items} readOnly={readOnly} />
        </div>
      ))}
    </section>
  );
}

function ListProgress(props: { readonly taskId: string; readonly checklist: string }) {
  const words = useWords(taskWords).task;
  const { done, all } = useChecklistProgress(props.taskId, props.checklist);
  if (all === 0) return null;
  return (
    <span className="text-meta font-normal text-ink-3">
      <Token>{words.progress(done, all)}</Token>
    </span>
  );
}
