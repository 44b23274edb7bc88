import { holdingFor } from '@sanad/domain/expectations/standing';
import { Link } from '@tanstack/react-router';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import {
  useEngagement,
  useEngagementRecords,
} from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import type { OpenPieceProps } from '../../task/parts/task-part.ts';
import { expectationsWords } from '../expectations-words.ts';
import { textsOf } from '../say-item.ts';
import { useAcknowledgements } from '../use-acknowledgements.ts';
import { TaskEngagement } from './task-engagement.tsx';

/** What is never done, asked first and done in a task of this area: without a click, for its two sides. */
export function RulesSection({ task }: OpenPieceProps) {
  return (
    <TaskEngagement task={task} fallback={null}>
      <Rules task={task} />
    </TaskEngagement>
  );
}

function Rules({ task }: Pick<OpenPieceProps, 'task'>) {
  const words = useWords(expectationsWords);
  const { language } = useLanguage();
  const { workspaceId } = useSession();
  const { assistantId } = useEngagement();
  const { waits } = useAcknowledgements();
  // What is expected everywhere stands on its page; of an area it stands on its tasks.
  const items = holdingFor(useEngagementRecords('expectation'), task.areaId).filter(
    ({ sort, areaId }) => sort !== 'expectation' || areaId !== null,
  );
  if (items.length === 0) return null;
  return (
    <section aria-label={words.task.rules} data-rules>
      <h3 className="flex items-baseline gap-3 border-b border-line pb-1.5 text-ui font-semibold">
        <span className="grow">{words.task.rules}</span>
        <Link
          to="/w/$workspaceId/people/$assistantId/expectations"
          params={{ workspaceId, assistantId }}
          className="link text-small font-normal"
        >
          {words.task.all}
        </Link>
      </h3>
      <ul className="grid gap-1.5 pt-2">
        {items.map((item) => {
          const [first = '', second] = textsOf(item, language);
          return (
            <li
              key={item.id}
              data-sort={item.sort}
              className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3"
            >
              <span
                className={`text-small ${item.sort === 'dont' ? 'font-semibold text-late' : 'text-ink-3'}`}
              >
                {words.sorts[item.sort]}
              </span>
              <span className="min-w-0">
                <Bdi>{first}</Bdi>
                {waits(item) ? (
                  <Link
                    to="/w/$workspaceId/people/$assistantId/expectations"
                    params={{ workspaceId, assistantId }}
                    className="ms-2 rounded-tag bg-act-soft px-1.5 text-meta font-semibold"
                  >
                    {words.fresh}
                  </Link>
                ) : null}
                {second === undefined ? null : (
                  <Bdi className="block text-small text-ink-3">{second}</Bdi>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
