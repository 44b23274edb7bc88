import type { ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { EngagementSave } from '../../realtime/status/engagement-save.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { onboardingWords } from './onboarding-words.ts';
import { PlanContent } from './plan-content.tsx';

/** The page of one engagement's plan. */
export function PlanHere(props: {
  /** Of whom, where there are several. */
  readonly choice: ReactNode;
  /** That the assistant is gone. */
  readonly left: ReactNode;
}) {
  const words = useWords(onboardingWords);
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
          <PlanContent />
        </div>
      </div>
    </>
  );
}
