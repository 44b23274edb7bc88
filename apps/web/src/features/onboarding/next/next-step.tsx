import { viewPlan } from '@sanad/domain/onboarding/plan-view';
import { rampDays } from '@sanad/domain/onboarding/readiness';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import {
  EngagementProvider,
  useEngagement,
  useEngagementPhase,
  useEngagementRecord,
  useEngagementRecords,
} from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useEngagements } from '../../../realtime/session/use-engagements.ts';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { buttonLook } from '../../../ui/button-look.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';
import { useDays } from '../use-days.ts';

const dayMs = 86_400_000;
/** The last review of the ready plans is 90 days behind day 0. */
const planDays = 120;
/** Of a client with very many assistants the page of the plans has the others. */
const most = 3;

/** At the side of Home: what one does next in the plan of each engagement that is young. */
export function NextStep() {
  const { engagements = [] } = useEngagements();
  const [now] = useState(() => Date.now());
  const young = engagements.filter(
    ({ here, openedAt }) => here && now - openedAt <= planDays * dayMs,
  );
  return young.slice(-most).map(({ engagementId, assistantId, openedAt }) => (
    <EngagementProvider
      key={engagementId}
      engagementId={engagementId}
      assistantId={assistantId}
      fallback={null}
    >
      <InPlan isNew={now - openedAt <= rampDays * dayMs} isOneOfMany={young.length > 1} />
    </EngagementProvider>
  ));
}

function InPlan(props: { readonly isNew: boolean; readonly isOneOfMany: boolean }) {
  const words = useWords(onboardingWords);
  const { language } = useLanguage();
  const { workspaceId } = useSession();
  const { side, assistantId } = useEngagement();
  const { phase } = useEngagementPhase();
  const plan = useEngagementRecord('plan', 'own');
  const steps = useEngagementRecords('planStep');
  const days = useDays();
  const name = useMembers().find(({ userId }) => userId === assistantId)?.name;
  const view = useMemo(() => plan && viewPlan(steps, plan.dayZero), [steps, plan]);
  const next = view?.next[side];
  if (phase !== 'open' || (plan === undefined ? !props.isNew : next === undefined)) return null;
  return (
    <section className="rows content-start gap-1">
      <h3 className="mb-0.5 text-small font-semibold text-ink-2">
        {words.title}
        {props.isOneOfMany && name !== undefined ? (
          <span className="block font-normal">
            <Sentence>{words.with(shortNameOf(name))}</Sentence>
          </span>
        ) : null}
      </h3>
      {next === undefined ? (
        <p className="text-small text-ink-2">{words.home.none}</p>
      ) : (
        <>
          <p className="font-semibold">
            <Sentence>{titleOfStep(next.step, readyWordsOf(language))}</Sentence>
          </p>
          <p className={`text-small ${days.distance(next.due) < 0 ? 'text-risk' : 'text-ink-2'}`}>
            {(days.distance(next.due) < 0 ? words.step.late : words.step.due)(days.day(next.due))}
          </p>
        </>
      )}
      <Link
        to="/w/$workspaceId/onboarding"
        params={{ workspaceId }}
        search={{ with: assistantId }}
        className={`${buttonLook('plain', 'small')} mt-1.5 justify-self-start`}
      >
        {next === undefined ? words.home.begin : words.ramp.toPlan}
      </Link>
    </section>
  );
}
