import type { ChangedFrom } from '@sanad/domain/task/life/life-record';
import type { TaskRecord } from '@sanad/domain/task/record';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useGroup } from '../../../realtime/session/use-live.ts';
import { Paragraphs } from '../../../ui/text/paragraphs.tsx';
import { useChecklistIndex } from '../checklist/checklist-index.ts';
import { changedWords } from './changed-words.ts';

const parts = ['title', 'brief', 'steps'] as const;

/** Each changed part as it was agreed, beside what it is now. */
export function ChangedParts(props: { readonly task: TaskRecord; readonly from: ChangedFrom }) {
  const { task, from } = props;
  const words = useWords(changedWords);
  const { client } = useSession();
  const steps = useGroup(useChecklistIndex() as never, task.id).flatMap(
    (id) => client.get('checklistItem', id) ?? [],
  );
  const now = {
    title: task.title.text,
    brief: task.brief.text,
    steps: steps.map(({ text }) => text).join('\n'),
  };
  return (
    <dl className="rows gap-3">
      {parts.map((part) => {
        const was = from[part];
        if (was === null) return null;
        return (
          <div key={part} className="rows gap-1">
            <dt className="text-small font-semibold">{words.parts[part]}</dt>
            <dd className="grid grid-cols-2 gap-3 phone:grid-cols-1">
              <Side label={words.before} text={typeof was === 'string' ? was : was.join('\n')} />
              <Side label={words.now} text={now[part]} isNow />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Side(props: { readonly label: string; readonly text: string; readonly isNow?: boolean }) {
  const { label, text, isNow = false } = props;
  const words = useWords(changedWords);
  return (
    <div className="rows min-w-0 gap-0.5">
      <span className="text-meta text-ink-2">{label}</span>
      <div
        className={`max-h-48 overflow-y-auto text-small wrap-anywhere ${isNow ? '' : 'text-ink-2'}`}
      >
        {text === '' ? words.nothing : <Paragraphs text={text} />}
      </div>
    </div>
  );
}
