import type { TaskRecord } from '@sanad/domain/task/record';
import { useRef } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember, personOf } from '../../../realtime/session/member.ts';
import { useMember } from '../../../realtime/session/use-live.ts';
import { Dot } from '../../../ui/dot.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { PersonFlag } from '../../../ui/person-flag.tsx';
import type { RowMark, RowNews, RowTrace } from './board-news.ts';
import { movedWords } from './moved-words.ts';
import { useSaidChange } from './use-said-change.ts';
import { useSight } from './use-sight.ts';

/** What others did to a task: a line that stays for the visit, and what has just happened. */
export function MovedNews(props: { readonly task: TaskRecord; readonly news: RowNews }) {
  const { mark, trace } = props.news;
  return (
    <>
      {trace ? <Trace key={trace.aspect ?? 'row'} trace={trace} /> : null}
      {mark ? <Mark taskId={props.task.id} mark={mark} /> : null}
    </>
  );
}

/** Quiet, and not by colour alone: a bar and a full dot until it was seen, then an empty one. */
function Mark(props: { readonly taskId: string; readonly mark: RowMark }) {
  const { taskId, mark } = props;
  const { isSeen, change } = mark;
  const words = useWords(movedWords);
  const by = useMember(change.line.actor);
  const said = useSaidChange(change);
  const line = useRef<HTMLParagraphElement>(null);
  useSight(line, taskId, !isSeen);
  const person = by && personOf(by);
  return (
    <p
      ref={line}
      id={`news-${taskId}`}
      data-moved={isSeen ? 'seen' : 'new'}
      data-hue={person?.hue}
      className={`flex items-start gap-1.75 text-meta ${isSeen ? 'text-ink-3' : 'text-ink-2'}`}
    >
      {isSeen ? null : (
        <span className="absolute inset-y-2.5 start-0 w-0.75 rounded-full bg-p-line forced-color-adjust-none" />
      )}
      <Dot hue={person?.hue} shape={person?.shape ?? 'circle'} hollow={isSeen} className="mt-1" />
      <span className="min-w-0 text-pretty wrap-anywhere">
        {isSeen ? null : <span className="sr-only">{words.isNew} </span>}
        <Sentence>{said}</Sentence>
      </span>
    </p>
  );
}

/** As somebody who touches a row is shown, but fading: their tint, and a flag that says what they did. */
function Trace({ trace }: { readonly trace: RowTrace }) {
  const words = useWords(movedWords);
  const by = useMember(trace.by);
  if (!by) return null;
  const { aspect } = trace;
  return (
    <span aria-hidden="true" data-trace={aspect ?? 'row'} className="contents">
      <span data-hue={hueOfMember(by)} className="contents">
        <span className="fades-away absolute inset-0 -z-1 rounded-task bg-p-soft shadow-[inset_0_0_0_1.5px_var(--p-line)]" />
      </span>
      {aspect === undefined ? null : (
        <PersonFlag hue={hueOfMember(by)} className="fades-away absolute -top-2.5 end-2.5 z-2">
          <Sentence>{words.did(shortNameOf(by.name))[aspect]}</Sentence>
        </PersonFlag>
      )}
    </span>
  );
}
