import { leavingOf } from '@sanad/domain/agreement/leaving/leaving';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { LeavingState } from '@sanad/protocol/http/leaving';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { WorkspaceHere } from '../../../realtime/status/workspace-here.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { iconButtonLook } from '../../../ui/icon-button-look.ts';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Notice } from '../../../ui/notice.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { TopBar } from '../../../ui/top-bar.tsx';
import { CopiesSection } from './copies-section.tsx';
import { GiveSection } from './give-section.tsx';
import { leavingWords } from './leaving-words.ts';
import { ListSection } from './list-section.tsx';
import { RecordSection } from './record-section.tsx';
import { StandingSection } from './standing-section.tsx';
import { StopSection } from './stop-section.tsx';
import { useLeaving } from './use-leaving.ts';

interface PageProps {
  readonly assistantId: string;
  /** Somebody came to stop all access. */
  readonly isStopping: boolean;
}

/** Notice, the list before people part, and the emergency stop: of one engagement, for its two sides. */
export function LeavingPage(props: PageProps) {
  return (
    <WorkspaceHere skeleton={<Frame assistantId={props.assistantId} />}>
      <Live {...props} />
    </WorkspaceHere>
  );
}

function Live({ assistantId, isStopping }: PageProps) {
  const words = useWords(leavingWords);
  const offline = useOffline();
  const why = useRefusalSentence();
  const atHand = useLeaving(assistantId);
  const { leaving, failed, refetch } = atHand;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  usePageTitle(words.title, leaving?.workspaceName);

  if (leaving === undefined) {
    const isGone =
      failed instanceof Refusal && (failed.code === 'not_found' || failed.code === 'forbidden');
    return (
      <Frame assistantId={assistantId}>
        {failed === null ? undefined : isGone ? (
          <EmptyState title={words.gone} />
        ) : (
          <ErrorState
            title={words.failed}
            action={<Button onPress={() => void refetch()}>{words.tryAgain}</Button>}
          >
            {words.failedHelp}
          </ErrorState>
        )}
      </Frame>
    );
  }
  async function run(work: () => Promise<void>, done?: string): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
      if (done !== undefined) toasts.show({ text: done });
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }
  /** The dialog that asked says what went wrong. */
  async function asked(work: () => Promise<void>, done: string): Promise<void> {
    await work();
    toasts.show({ text: done });
  }
  const { part, assistant } = leaving;
  const { notice, ended } = leavingOf(leaving.deeds, leaving.stay);
  const isOff = offline || busy;
  const goesOn = assistant.here && ended === null;
  const name = shortNameOf(assistant.name);
  return (
    <Frame assistantId={assistantId} leaving={leaving}>
      {offline ? <Notice kind="risk">{words.offline}</Notice> : null}
      {part === 'reader' ? <Notice>{words.reader}</Notice> : null}
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
      <StandingSection
        leaving={leaving}
        isOff={isOff}
        onTakeBack={() => void run(atHand.takeBack, words.takenBack)}
      />
      {goesOn && notice === null && part !== 'reader' ? (
        <GiveSection
          key={leaving.earliest}
          leaving={leaving}
          isOff={isOff}
          onGive={(day) => asked(() => atHand.give(day), words.give.done)}
        />
      ) : null}
      <ListSection
        leaving={leaving}
        isOff={isOff}
        onTick={(item, done) => void run(() => atHand.tick(item, done))}
      />
      <CopiesSection leaving={leaving} />
      {goesOn && part === 'client' ? (
        <StopSection
          name={assistant.name}
          isOff={isOff}
          beginsAsking={isStopping}
          onStop={() => asked(atHand.stop, words.stop.done(name))}
        />
      ) : null}
      <RecordSection leaving={leaving} />
    </Frame>
  );
}

function Frame(props: {
  readonly assistantId: string;
  readonly leaving?: LeavingState;
  readonly children?: ReactNode;
}) {
  const { assistantId, leaving } = props;
  const words = useWords(leavingWords);
  const { workspaceId } = useSession();
  return (
    <>
      <TopBar
        lead={
          <Link
            to="/w/$workspaceId/people/$assistantId/agreement"
            params={{ workspaceId, assistantId }}
            aria-label={words.back}
            className={iconButtonLook('normal')}
          >
            <Icon name="back" />
          </Link>
        }
        title={
          leaving && leaving.part !== 'assistant' ? (
            <Sentence>{words.titleWith(leaving.assistant.name)}</Sentence>
          ) : (
            words.title
          )
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[46rem] content-start gap-8 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
          {props.children ?? <Skeleton lines={[50, 30, 70, 60, 65]} />}
        </div>
      </div>
    </>
  );
}
