import type { CallRecord } from '@sanad/domain/calls/record';
import { Link } from '@tanstack/react-router';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Wave } from '../../../ui/wave.tsx';
import { CallClock } from '../call-clock.tsx';
import { callStage, stageOf } from '../call-stage.ts';
import { callsWords } from '../calls-words.ts';
import { joinWords } from '../join/join-words.ts';
import { beganAt, phaseOf } from '../model/calls-of.ts';
import { usePeopleInside } from '../use-calls.ts';
import { whoIsInside } from '../who-is-inside.ts';
import { CheckInRow } from './check-in-group.tsx';

/** The call that is on, with its people and its button. */
export function CallOnRow({ call }: { readonly call: CallRecord }) {
  const words = useWords(callsWords);
  const { back, banner, join } = useWords(joinWords);
  const { workspaceId } = useSession();
  const people = usePeopleInside(call);
  const phase = phaseOf(call);
  const inside = stageOf(useSignal(callStage), call.id) === 'inside';
  return (
    <CheckInRow
      sign={phase === 'on' ? <Wave /> : <Icon name="video" size="small" />}
      title={phase === 'on' ? words.list.on : banner.waits}
      facts={
        <>
          {phase === 'on' ? <CallClock since={beganAt(call)} /> : null}
          {people.map((person) => (
            <Avatar key={person.id} {...person} size="tiny" silent />
          ))}
          <span>
            <Sentence>{whoIsInside(words, people)}</Sentence>
          </span>
        </>
      }
      action={
        <Link
          to="/w/$workspaceId/call/$callId"
          params={{ workspaceId, callId: call.id }}
          className={buttonLook('primary')}
        >
          {inside ? back : join}
        </Link>
      }
    />
  );
}
