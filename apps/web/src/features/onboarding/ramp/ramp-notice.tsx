import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import {
  isRampSteep,
  manyTasks,
  missingFoundations,
  rampDays,
} from '@sanad/domain/onboarding/readiness';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import {
  EngagementProvider,
  useEngagement,
  useEngagementPhase,
  useEngagementRecord,
  useEngagementRecords,
} from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useEngagements } from '../../../realtime/session/use-engagements.ts';
import { useMaySurely, useMember } from '../../../realtime/session/use-live.ts';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Notice } from '../../../ui/notice.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { givenLately } from './given-lately.ts';

const dayMs = 86_400_000;
/** Day 0 may lie some weeks behind the invitation; after that nobody is new. */
const newDays = 45;
/** A board changes often; what was given is counted when it rests. */
const countAfterMs = 1_000;

/** For whoever answers for the client: an assistant who has just begun has much already. It is told, and nothing is refused. */
export function RampNotice() {
  const { profile } = useMe();
  const may = useMaySurely('engagement.client');
  const counts = useGiven(may && !profile.demo);
  const [first] = counts;
  return first === undefined ? null : <Beginning assistantId={first[0]} given={first[1]} />;
}

/** To whom very much was given lately: nobody, mostly, and then nothing more is asked. */
function useGiven(isOn: boolean): readonly (readonly [assistantId: string, given: number])[] {
  const { client } = useSession();
  const [counts, setCounts] = useState<readonly (readonly [string, number])[]>([]);
  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => {
      timer = undefined;
      const assistants = client
        .all('member')
        .filter(({ role, active }) => active && role === 'assistant');
      const tasks = client.all('task');
      const all = assistants.map(
        ({ userId }) => [userId as string, givenLately(tasks, userId, Date.now())] as const,
      );
      setCounts(all.filter(([, given]) => given >= manyTasks));
    };
    const later = (): void => void (timer ??= setTimeout(count, countAfterMs));
    later();
    const stop = client.onCollection('task', later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, isOn]);
  return counts;
}

function Beginning(props: { readonly assistantId: string; readonly given: number }) {
  const { engagements } = useEngagements();
  const found = engagements?.find(({ assistantId }) => assistantId === props.assistantId);
  const [now] = useState(() => Date.now());
  if (found === undefined || now - found.openedAt > newDays * dayMs) return null;
  return (
    <EngagementProvider
      engagementId={found.engagementId}
      assistantId={found.assistantId}
      fallback={null}
    >
      <Ramp given={props.given} isNew={now - found.openedAt <= rampDays * dayMs} />
    </EngagementProvider>
  );
}

function Ramp({ given, isNew }: { readonly given: number; readonly isNew: boolean }) {
  const words = useWords(onboardingWords).ramp;
  const { workspaceId } = useSession();
  const { assistantId } = useEngagement();
  const assistant = useMember(assistantId);
  const { profile } = useMe();
  const { phase } = useEngagementPhase();
  const plan = useEngagementRecord('plan', 'own');
  const steps = useEngagementRecords('planStep');
  const [isKnown, setKnown] = useState(false);
  if (phase !== 'open' || isKnown || (plan === undefined && !isNew)) return null;
  const today = dayOf(Date.now(), profile.zone);
  if (!isRampSteep(plan, steps, { given, today })) return null;
  return (
    <div className="px-4 pb-3">
      <Notice
        icon="info"
        action={
          <>
            <Link
              to="/w/$workspaceId/onboarding"
              params={{ workspaceId }}
              search={{ with: assistantId }}
              className={buttonLook('plain', 'small')}
            >
              {words.toPlan}
            </Link>
            <Button kind="quiet" size="small" onPress={() => setKnown(true)}>
              {words.dismiss}
            </Button>
          </>
        }
      >
        <p className="font-semibold">
          <Sentence>{words.title(shortNameOf(assistant?.name ?? '…'), given)}</Sentence>
        </p>
        <p className="text-ink-2">{words.text(missingFoundations(steps))}</p>
      </Notice>
    </div>
  );
}
