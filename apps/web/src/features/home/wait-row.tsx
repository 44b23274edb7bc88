import type { HomeWait } from '@sanad/domain/home/record';
import { readIn } from '@sanad/domain/kernel/wall-time';
import { useCallback, useRef, useState, type ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { betweenMoments } from '../../i18n/between-moments.ts';
import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { personOf } from '../../realtime/session/member.ts';
import { useMember } from '../../realtime/session/use-live.ts';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { TaskGlyph } from '../../ui/task-glyph.tsx';
import { OwnWords } from '../../ui/text/own-words.tsx';
import { ChangesField } from './changes-field.tsx';
import { HomeDate } from './home-date.tsx';
import { homeWords } from './home-words.ts';
import { QuestionInPlace } from './question-in-place.tsx';
import { RowTitle } from './row-title.tsx';
import { useStep } from './use-step.ts';
import type { Outcome, WaitStanding } from './use-taken.ts';
import { useWordsOfTime } from './use-words-of-time.ts';
import { WaitActs } from './wait-acts.tsx';

const row =
  'grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-2 border-b border-line py-3 ' +
  'phone:grid-cols-[auto_minmax(0,1fr)]';
const line = 'flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-ink-3 wrap-anywhere';

/** One thing that waits for whoever looks, with the button that settles it there. */
export function WaitRow(props: {
  readonly standing: WaitStanding;
  /** The first of those that are open: its button is the page's. */
  readonly isFirst: boolean;
  readonly onTook: (wait: HomeWait, outcome: Outcome) => void;
}) {
  const { standing, isFirst, onTook } = props;
  const { wait } = standing;
  const { task, ask } = wait;
  const words = useWords(homeWords);
  const who = useMember(wait.who);
  const name = shortNameOf(who?.name ?? words.somebody);
  const [opened, setOpened] = useState<'question' | 'changes' | null>(null);
  const box = useRef<HTMLLIElement>(null);
  const take = useStep();

  /** Back to what stays, whatever becomes of the button. Whoever has gone on to another row is left there. */
  const backToTitle = (): void => {
    const { activeElement } = document;
    const isHere = activeElement === document.body || box.current?.contains(activeElement);
    if (isHere) box.current?.querySelector<HTMLElement>('[data-way]')?.focus();
  };
  const close = (): void => {
    setOpened(null);
    backToTitle();
  };
  const onSent = useCallback(() => onTook(wait, 'answer'), [onTook, wait]);
  function settle(outcome: Outcome, word = ''): boolean {
    if (!take(wait, outcome, word)) return false;
    onTook(wait, outcome);
    setOpened(null);
    backToTitle();
    return true;
  }

  return (
    <li ref={box} data-wait={task.id} data-task-row={task.id} data-is={standing.is} className={row}>
      {standing.is === 'done' ? (
        <span className="grid size-6.5 place-items-center">
          <TaskGlyph kind="done" />
        </span>
      ) : who ? (
        <Avatar {...personOf(who)} silent />
      ) : (
        <span className="size-6.5" />
      )}
      <div className="rows min-w-0 content-start gap-1">
        <RowTitle taskId={task.id} text={task.title.text} />
        {standing.is === 'done' ? (
          <p className={line}>
            <span className="text-agreed">{words.done[standing.outcome ?? outcomeOf(ask)]}</span>
          </p>
        ) : (
          <Facts wait={wait} name={name} />
        )}
        {opened === 'question' && ask.kind === 'answer' && ask.questionId !== null ? (
          <QuestionInPlace
            taskId={task.id}
            questionId={ask.questionId}
            name={who?.name ?? words.somebody}
            onSent={onSent}
            onClose={close}
          />
        ) : null}
        {opened === 'changes' ? (
          <ChangesField
            taskId={task.id}
            onLeave={close}
            onSend={(word) => settle('changes', word)}
          />
        ) : null}
      </div>
      <div className="flex flex-wrap items-start justify-end gap-2 phone:col-start-2 phone:justify-start">
        {standing.is === 'open' && opened !== 'changes' ? (
          <WaitActs
            wait={wait}
            isFirst={isFirst}
            isOpened={opened !== null}
            onOpen={(what) => setOpened(opened === what ? null : what)}
            onSettle={settle}
          />
        ) : null}
        {standing.is === 'sent' ? <OnItsWay outcome={standing.outcome ?? outcomeOf(ask)} /> : null}
      </div>
    </li>
  );
}

const outcomes = { answer: 'answer', agree: 'agree', accept: 'accept', take: 'take' } as const;

function outcomeOf(ask: HomeWait['ask']): Outcome {
  return outcomes[ask.kind];
}

/** Said and not confirmed: nothing is settled before the room says so. */
function OnItsWay(props: { readonly outcome: Outcome }) {
  const words = useWords(homeWords);
  const offline = useOffline();
  return (
    <span className="py-1.5 text-small text-ink-2">
      {offline ? words.onItsWayLater : words.onItsWay[props.outcome]}
    </span>
  );
}

/** Who waits and since when; which date; what they said with it. */
function Facts(props: { readonly wait: HomeWait; readonly name: string }) {
  const { task, ask, since } = props.wait;
  const words = useWords(homeWords);
  const { locale, language } = useLanguage();
  const { now, dayOf, zone } = useWordsOfTime();
  const ago = relativeTime(locale, since, now);
  const isRequest =
    ask.kind === 'agree' && task.agreed === null && ask.proposal.by === task.createdBy;
  const why = words.asks[ask.kind === 'agree' ? (isRequest ? 'request' : 'counter') : ask.kind];
  const facts = [why(props.name), ago];
  let stands = '';
  let word = '';
  let date: ReactNode = null;
  if (ask.kind === 'agree') {
    const { due } = ask.proposal;
    word = ask.proposal.word;
    date = due ? (
      <HomeDate due={due} doerId={task.assigneeId} state="ask" />
    ) : (
      <span className="text-ink-2">{words.noDate}</span>
    );
    if (task.agreed && task.due) stands = words.stands(dayOf(readIn(task.due, zone)));
  } else if (ask.kind === 'accept') {
    word = task.delivered?.word ?? '';
    if (task.returns > 0) facts.push(words.returned(task.returns));
  }
  return (
    <>
      <p className={line}>
        {date}
        <span>
          <Sentence>{facts.join(betweenMoments(language))}</Sentence>
        </span>
        {stands === '' ? null : (
          <span>
            <Sentence>{stands}</Sentence>
          </span>
        )}
      </p>
      {word === '' ? null : (
        <OwnWords
          text={word}
          className="line-clamp-3 text-small text-ink-2 wrap-anywhere beside-mark"
        />
      )}
    </>
  );
}
