import type { SeenStep } from '@sanad/domain/onboarding/plan-view';
import { Link } from '@tanstack/react-router';

import { useWords } from '../../../i18n/language-context.tsx';
import { useEngagement } from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { targetOf } from './step-target.ts';

/** To the object that a step stands for, where there is one. */
export function StepLinkButton(props: { readonly seen: SeenStep; readonly isNext: boolean }) {
  const { seen, isNext } = props;
  const words = useWords(onboardingWords).step;
  const { workspaceId } = useSession();
  const { assistantId } = useEngagement();
  const target = targetOf(seen.step, { workspaceId, assistantId });
  return target === undefined ? null : (
    <Link {...target} className={buttonLook(isNext ? 'primary' : 'quiet', 'small')}>
      {words.open}
    </Link>
  );
}
