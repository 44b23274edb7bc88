import { sideOf } from '@sanad/domain/access/side';
import type { UserId } from '@sanad/domain/kernel/ids';
import { maySayOutside, takeOutsideBack } from '@sanad/domain/task/life/outside-mutations';
import { doerOf, peopleOf } from '@sanad/domain/task/life/sides';
import { isOver } from '@sanad/domain/task/life/task-state';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { relativeTime } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMaySurely, useMembers } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { Fact } from '../panel/fact.tsx';
import type { OpenPieceProps } from '../parts/task-part.ts';
import { OutsideField } from './outside-field.tsx';
import { outsideWords } from './outside-words.ts';

/** On a task's face. */
export function OutsideMark() {
  const words = useWords(outsideWords);
  return (
    <span title={words.mark} className="inline-flex flex-none items-center gap-1 text-risk">
      <Icon name="alert" size="small" />
      <span className="sr-only">{words.mark}</span>
    </span>
  );
}

/** Whether it is outside what the two sides agreed on, as one of them said it; and the way to agree on more. */
export function OutsideFact({ task, readOnly }: OpenPieceProps) {
  const words = useWords(outsideWords);
  const { locale } = useLanguage();
  const { userId, workspaceId } = useSession();
  const members = useMembers();
  const mutate = useMutate();
  const now = useMinute();
  const readsAgreements = useMaySurely('agreement.view');
  const [isSaying, setSaying] = useState(false);
  const people = peopleOf(members);
  const maySay = !readOnly && maySayOutside({ task, state: task.state, people }, userId);
  const { outside } = task;
  if (outside === null && (!maySay || isOver(task.state))) return null;

  const by = members.find((each) => each.userId === outside?.by);
  const assistants = members.filter((each) => each.active && sideOf(each.role) === 'assistant');
  const among = (id: UserId | null | undefined) =>
    assistants.find(({ userId: each }) => each === id);
  // Whose agreement it is about: theirs who does it, else theirs who said so, else that of the only assistant.
  const whose =
    among(doerOf(task, people)) ??
    among(outside?.by) ??
    (assistants.length === 1 ? assistants[0] : undefined);
  // Another assistant's agreement is as if it were not.
  const mayPropose = readsAgreements && (whose?.userId === userId || among(userId) === undefined);
  return (
    <Fact name={words.fact}>
      {outside !== null ? (
        <div className="grid justify-items-start gap-1">
          <p className="flex gap-1.5 font-semibold text-risk">
            <Icon name="alert" size="small" className="mt-0.5 flex-none" />
            {words.mark}
          </p>
          <OwnWords text={outside.word} className="text-small wrap-anywhere" />
          <p className="text-meta text-ink-3">
            <Sentence>
              {words.by(by ? shortNameOf(by.name) : '', relativeTime(locale, outside.at, now))}
            </Sentence>
          </p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {whose && mayPropose ? (
              <Link
                to="/w/$workspaceId/people/$assistantId/agreement"
                params={{ workspaceId, assistantId: whose.userId }}
                search={{ propose: true }}
                className="link text-small"
              >
                {words.propose}
              </Link>
            ) : null}
            {maySay ? (
              <Button
                kind="quiet"
                size="small"
                className="-ms-2.75"
                onPress={() => mutate(takeOutsideBack, { taskId: task.id })}
              >
                {words.takeBack}
              </Button>
            ) : null}
          </div>
        </div>
      ) : isSaying ? (
        <OutsideField taskId={task.id} onLeave={() => setSaying(false)} />
      ) : (
        <Button kind="quiet" size="small" className="-ms-2.75" onPress={() => setSaying(true)}>
          {words.say}
        </Button>
      )}
    </Fact>
  );
}
