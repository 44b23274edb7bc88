import { useWords } from '../../i18n/language-context.tsx';
import {
  useEngagementPhase,
  useEngagementRecord,
} from '../../realtime/session/engagement-context.tsx';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/content-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ChoosePlan } from './choose/choose-plan.tsx';
import { onboardingWords } from './onboarding-words.ts';
import { PlanBoard } from './plan/plan-board.tsx';

/** What stands in the room of an engagement: its plan, or the choice of one; until then why it does not. */
export function PlanContent() {
  const words = useWords(onboardingWords);
  const { phase } = useEngagementPhase();
  const offline = useOffline();
  const plan = useEngagementRecord('plan', 'own');
  if (phase === 'ended' || phase === 'outdated')
    return <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>;
  if (phase !== 'open') {
    if (offline)
      return (
        <ErrorState icon="offline" title={words.offline}>
          {words.offlineHelp}
        </ErrorState>
      );
    return phase === 'failed' ? (
      <ErrorState
        title={words.failed}
        action={<Button onPress={() => location.reload()}>{words.tryAgain}</Button>}
      />
    ) : (
      <Skeleton lines={[50, 30, 70, 60, 65]} />
    );
  }
  return plan === undefined ? <ChoosePlan /> : <PlanBoard plan={plan} />;
}
