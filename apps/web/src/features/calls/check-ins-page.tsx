import { useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useCollection, useMay } from '../../realtime/session/use-live.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { callsWords } from './calls-words.ts';
import { CallOnRow } from './checkins/call-on-row.tsx';
import { CheckInGroup } from './checkins/check-in-group.tsx';
import { PastRow } from './checkins/past-row.tsx';
import { PlanForm } from './checkins/plan-form.tsx';
import { PlannedRow } from './checkins/planned-row.tsx';
import { StartCheckIn } from './join/start-check-in.tsx';
import {
  callThatIsOn,
  phaseOf,
  comingCheckIns,
  compareCalls,
  comparePlanned,
  pastCalls,
} from './model/calls-of.ts';
import { useNow } from './use-now.ts';
import { useVideoState } from './use-video-state.ts';
import { VideoNotice } from './video-notice.tsx';

/** Check-ins of the workspace: the one that is on, those to come, those that were held. */
export function CheckInsPage() {
  const words = useWords(callsWords);
  const { workspaceId } = useSession();
  const now = useNow(30_000);
  const calls = useCollection('call', compareCalls);
  const planned = comingCheckIns(useCollection('plannedCheckIn', comparePlanned), now);
  const may = useMay('calls.start');
  const [planning, setPlanning] = useState(false);
  const video = useVideoState(workspaceId).data?.state;
  const on = callThatIsOn(calls);
  const past = pastCalls(calls);
  usePageTitle(words.checkIns);

  return (
    <>
      <TopBar title={words.checkIns}>
        <StartCheckIn kind="primary" />
      </TopBar>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-5" />}>
          <div className="mx-auto max-w-[1000px] px-8 pt-9 pb-12 phone:px-4 phone:pt-5 phone:pb-8">
            <VideoNotice state={video} />
            {on && phaseOf(on) !== 'left' ? (
              <CheckInGroup title={words.list.now}>
                <ul>
                  <CallOnRow call={on} />
                </ul>
              </CheckInGroup>
            ) : null}
            <CheckInGroup
              title={words.list.planned}
              action={
                may && !planning ? (
                  <Button kind="quiet" size="small" icon="add" onPress={() => setPlanning(true)}>
                    {words.list.plan}
                  </Button>
                ) : undefined
              }
            >
              {planning ? <PlanForm now={now} onDone={() => setPlanning(false)} /> : null}
              {planned.length === 0 ? (
                <p className="py-3.5 text-ink-3">{words.list.nothingPlanned}</p>
              ) : (
                <ul>
                  {planned.map((one) => (
                    <PlannedRow key={one.id} planned={one} now={now} />
                  ))}
                </ul>
              )}
            </CheckInGroup>
            {past.length === 0 ? (
              <div className="mt-10">
                <EmptyState
                  title={words.list.nothingPastTitle}
                  action={
                    <HelpLink page="check-ins" className={buttonLook('plain')}>
                      {words.list.help}
                    </HelpLink>
                  }
                >
                  {words.list.nothingPast}
                </EmptyState>
              </div>
            ) : (
              <CheckInGroup title={words.list.past}>
                <ul>
                  {past.map((call) => (
                    <PastRow key={call.id} call={call} now={now} />
                  ))}
                </ul>
              </CheckInGroup>
            )}
          </div>
        </WorkspaceHere>
      </div>
    </>
  );
}
