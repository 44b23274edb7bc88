import type { ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import {
  useEngagementPhase,
  useEngagementRecord,
} from '../../realtime/session/engagement-context.tsx';
import { EngagementSave } from '../../realtime/status/engagement-save.tsx';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/content-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { ChoosePlan } from './choose/choose-plan.tsx';
import { onboardingWords } from './onboarding-words.ts';
import { PlanBoard } from './plan/plan-board.tsx';

/** What stands in the room of an engagement: its plan, or the choice of one. */
export function PlanHere(props: {
  /** Of whom, where there are several. */
  readonly choice: ReactNode;
  /** That the assistant is gone. */
  readonly left: ReactNode;
}) {
  const words = useWords(onboardingWords);
  const { phase } = useEngagementPhase();
  const offline = useOffline();
  const plan = useEngagementRecord('plan', 'own');
  return (
    <>
      <TopBar title={words.title} beside={props.choice}>
        <EngagementSave />
        <HelpLink className="link text-small text-ink-2 phone:hidden">{words.help}</HelpLink>
      </TopBar>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-[980px] px-8 pt-7 pb-14 phone:px-4 phone:pt-5 phone:pb-10">
          {props.left === undefined ? null : (
            <div className="pb-4">
              <Notice>{props.left}</Notice>
            </div>
          )}
          {phase === 'ended' || phase === 'outdated' ? (
            <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
          ) : phase === 'loading' || phase === 'failed' ? (
            offline ? (
              <ErrorState icon="offline" title={words.offline}>
                {words.offlineHelp}
              </ErrorState>
            ) : phase === 'failed' ? (
              <ErrorState
                title={words.failed}
                action={<Button onPress={() => location.reload()}>{words.tryAgain}</Button>}
              />
            ) : (
              <Skeleton lines={[50, 30, 70, 60, 65]} />
            )
          ) : plan === undefined ? (
            <ChoosePlan />
          ) : (
            <PlanBoard plan={plan} />
          )}
        </div>
      </div>
    </>
  );
}
