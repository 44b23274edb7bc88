import './calls.css';
import { useEffect, type ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { personOf } from '../../realtime/session/member.ts';
import { useMembers, usePhase, useRecord } from '../../realtime/session/use-live.ts';
import { useSignal } from '../../realtime/signal.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { Wordmark } from '../../ui/mark.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SoloPage } from '../../ui/solo-page.tsx';
import { callPeople } from './call-people.ts';
import { callStage, type CallStage } from './call-stage.ts';
import { callsWords } from './calls-words.ts';
import { BackToBoard, Lobby } from './lobby/lobby.tsx';
import { callMedia } from './media/call-media.ts';
import { useMediaRoom } from './media/use-media-room.ts';
import { MoveDialog } from './move-dialog.tsx';
import { OverPage } from './over-page.tsx';
import { CallTable } from './table/call-table.tsx';
import { useStageFor } from './use-stage-for.ts';

/**
 * A call by its address: the lobby, then the table with the people beside it, then what came of it. The
 * board and the notes come from outside, because features know nothing of each other.
 */
export function CallPage(props: {
  readonly callId: string;
  readonly board: ReactNode;
  readonly minutes: (documentId: string) => ReactNode;
  readonly plan?: ReactNode;
}) {
  const { callId } = props;
  const record = useRecord('call', callId);
  const phase = usePhase();
  const room = useMediaRoom();
  const here = useStageFor(callId);
  const stage = useSignal(callStage, tellsMore);
  usePageTitle(useWords(callsWords).checkIn);
  useLeavingWithPlace(phase.phase === 'ended');
  useCallPeople(here === 'inside');

  if (record && here === 'inside' && room) {
    return (
      <CallTable
        room={room}
        call={record}
        board={props.board}
        minutes={props.minutes(record.notesDocumentId)}
        plan={props.plan}
      />
    );
  }
  if (!record && phase.phase !== 'open')
    return <WorkspaceHere skeleton={<Skeleton className="p-5" />} />;
  if (!record) return <Solo>{<OverPage reason="gone" call={undefined} />}</Solo>;
  const over = overReason(stage, here, record.endedAt !== null);
  if (over) return <Solo>{<OverPage reason={over} call={record} />}</Solo>;
  return (
    <Solo>
      <Lobby
        call={record}
        refused={stage?.stage === 'refused' && here === 'refused' ? stage.code : undefined}
      />
      <MoveDialog isOpen={here === 'elsewhere'} />
    </Solo>
  );
}

type TellingStage = Extract<CallStage, { readonly stage: 'refused' | 'over' }>;

/** Of the others nothing but their name is drawn. */
function tellsMore(stage: CallStage): TellingStage | undefined {
  return stage.stage === 'refused' || stage.stage === 'over' ? stage : undefined;
}

function overReason(stage: TellingStage | undefined, here: CallStage['stage'], ended: boolean) {
  if (ended) return 'ended';
  return here === 'over' && stage?.stage === 'over' ? stage.reason : undefined;
}

/** Whoever has no place in the workspace any more has none in its call: nothing of theirs stays open here. */
function useLeavingWithPlace(ended: boolean): void {
  useEffect(() => {
    if (ended) void callMedia.leave();
  }, [ended]);
}

/** Who people are is told to the faces that stay when this page is left. */
function useCallPeople(inside: boolean): void {
  const members = useMembers();
  useEffect(() => {
    if (inside) callPeople.set(new Map(members.map((one) => [one.userId, personOf(one)])));
  }, [inside, members]);
}

function Solo({ children }: { readonly children: ReactNode }) {
  const words = useWords(callsWords);
  return (
    <SoloPage
      start={<Wordmark name={words.product} />}
      end={<BackToBoard />}
      footer={words.lobby.stays}
    >
      {children}
    </SoloPage>
  );
}
