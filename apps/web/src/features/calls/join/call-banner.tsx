import { Link } from '@tanstack/react-router';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { buttonLook } from '../../../ui/button-look.ts';
import { CallStrip } from '../../../ui/call-strip.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { CallClock } from '../call-clock.tsx';
import { callStage, stageOf } from '../call-stage.ts';
import { beganAt, phaseOf } from '../model/calls-of.ts';
import { useCallThatIsOn, useMemberOf, usePeopleInside } from '../use-calls.ts';
import { joinWords } from './join-words.ts';

/** "A call is on", above every page of the workspace but the call's own: who, how long, one press to join. */
export function CallBanner(props: {
  /** The call whose page is open, if one is. */
  readonly openCallId?: string | undefined;
}) {
  const { workspaceId } = useSession();
  const words = useWords(joinWords);
  const on = useCallThatIsOn();
  const people = usePeopleInside(on);
  const stage = useSignal(callStage);
  if (!on || on.id === props.openCallId) return null;
  const phase = phaseOf(on);
  if (phase === 'left') return null;

  const inside = stageOf(stage, on.id) === 'inside';
  const names = people.map((person) => `\u2068${shortNameOf(person.name)}\u2069`);
  return (
    <CallStrip
      label={words.banner.label}
      title={
        inside ? words.banner.inside : phase === 'waits' ? words.banner.waits : words.banner.on
      }
      quiet={phase === 'waits'}
      detail={
        <>
          {phase === 'waits' ? (
            <Starter userId={on.startedBy} />
          ) : (
            <>
              <Sentence>{names.join(words.listComma)}</Sentence>
              {words.listComma}
              <CallClock since={beganAt(on)} />
            </>
          )}
        </>
      }
      action={
        <Link
          to="/w/$workspaceId/call/$callId"
          params={{ workspaceId, callId: on.id }}
          className={`${buttonLook('bare', 'small')} coarse:min-h-9`}
        >
          {inside ? words.back : words.join}
        </Link>
      }
    />
  );
}

/** Whoever asked for the call stands in its lobby and looks at themselves. */
function Starter(props: { readonly userId: string }) {
  const words = useWords(joinWords);
  const member = useMemberOf()(props.userId);
  return member ? <Sentence>{words.banner.getsReady(shortNameOf(member.name))}</Sentence> : null;
}
