import type { TaskRecord } from '@sanad/domain/task/record';
import { useId, useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { historyWords } from './history-words.ts';
import { EmptyHistory, OpenHistory } from './list/open-history.tsx';

/** The history of a task, folded: asked for when somebody opens it. */
export function TaskHistory(props: { readonly task: TaskRecord }) {
  const { id } = props.task;
  const words = useWords(historyWords);
  const [openOf, setOpenOf] = useState<string>();
  const isOpen = openOf === id;
  const content = useId();
  return (
    <section aria-label={words.title}>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={() => setOpenOf(isOpen ? undefined : id)}
          className="flex min-h-9 items-center gap-1.5 rounded-control font-semibold coarse:min-h-11"
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-end'} size="small" />
          {words.title}
        </button>
      </h3>
      <div id={content}>
        {isOpen ? (
          <OpenHistory
            ask={{ about: `task:${id}` }}
            newest="last"
            subjects={false}
            empty={<EmptyHistory />}
          />
        ) : null}
      </div>
    </section>
  );
}
