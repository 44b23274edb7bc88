import type { Standing } from '@sanad/domain/task/life/standing';
import type { ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMember } from '../../../realtime/session/use-live.ts';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { TaskGlyph, type GlyphKind } from '../../../ui/task-glyph.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { durationWords } from '../face/waiting-line.tsx';
import { taskWords } from '../task-words.ts';
import { lifeWords } from './life-words.ts';
import type { Parties } from './use-parties.ts';
import { useWhen } from './use-when.ts';

interface NoteProps {
  readonly standing: Standing;
  readonly parties: Parties;
}

/** A line below the date, with its sign. */
export function Note(props: {
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly glyph?: GlyphKind;
  readonly ink?: string;
}) {
  const { icon, ink = 'text-ink-3' } = props;
  return (
    <p className={`flex items-start gap-1.5 px-1 text-meta ${ink}`}>
      {icon === undefined ? null : <Icon name={icon} size="small" className="mt-0.5" />}
      {props.glyph === undefined ? null : <TaskGlyph kind={props.glyph} />}
      <span className="min-w-0 wrap-anywhere">{props.children}</span>
    </p>
  );
}

/** "Waiting on Layla for 1 day 4 hours, clock stopped": a fact, and nobody's fault. */
export function WaitingNote({ standing, parties }: NoteProps) {
  const { waiting } = standing.task;
  const words = useWords(lifeWords).waiting;
  const task = useWords(taskWords);
  const now = useMinute();
  const on = useMember(waiting?.on);
  if (standing.state !== 'waiting' || !waiting) return null;
  const waited = now - waiting.since;
  const time = waited < 60_000 ? words.justNow : durationWords(task, waited);
  const isMe = waiting.on === parties.me;
  const said = isMe || !on ? words.onYou(time) : words.on(shortNameOf(on.name), time);
  return (
    <Note glyph="waiting_client" ink="text-ink-2">
      <Sentence>{said}</Sentence>
    </Note>
  );
}

/** What was delivered with which word; and how often it came back, and why last. */
export function DeliveryNotes({ standing, parties }: NoteProps) {
  const { task, state } = standing;
  const words = useWords(lifeWords);
  const when = useWhen();
  const { delivered, returned, returns } = task;
  const by = useMember(delivered?.by);
  const returner = useMember(returned?.by);
  const isDelivered = state === 'in_review' && delivered;
  return (
    <>
      {isDelivered && by ? (
        <Note icon="send">
          <Sentence>
            {by.userId === parties.me
              ? words.deliveredByYou(when.at(delivered.at))
              : words.delivered(shortNameOf(by.name), when.at(delivered.at))}
          </Sentence>
          <Said word={delivered.word} />
        </Note>
      ) : null}
      {returns > 0 && (state === 'in_progress' || state === 'waiting' || isDelivered) ? (
        <Note icon="again">
          {words.returned(returns)}
          {returned && returner && returned.word !== '' ? (
            <>
              {' · '}
              <Sentence>{words.said(shortNameOf(returner.name), returned.word)}</Sentence>
            </>
          ) : null}
        </Note>
      ) : null}
    </>
  );
}

/** A word that somebody gave, in its own direction. */
export function Said(props: { readonly word: string }) {
  const words = useWords(lifeWords);
  if (props.word === '') return null;
  return (
    <>
      {': '}
      <Sentence>{words.yourWord(props.word)}</Sentence>
    </>
  );
}
