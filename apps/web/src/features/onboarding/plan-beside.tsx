import { useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { EngagementProvider } from '../../realtime/session/engagement-context.tsx';
import { useEngagements } from '../../realtime/session/use-engagements.ts';
import { useMembers } from '../../realtime/session/use-live.ts';
import { EmptyState } from '../../ui/content-state.tsx';
import { NativeSelect } from '../../ui/native-select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { onboardingWords } from './onboarding-words.ts';
import { PlanContent } from './plan-content.tsx';

/** The plan beside a call: what the kickoff goes through. */
export function PlanBeside() {
  const words = useWords(onboardingWords);
  const { engagements } = useEngagements();
  const members = useMembers();
  const [chosen, setChosen] = useState<string>();
  const here = engagements?.filter((each) => each.here);
  const found = here?.find(({ assistantId }) => assistantId === chosen) ?? here?.[0];
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="rows mx-auto max-w-[980px] gap-4 px-5 pt-4 pb-10 phone:px-4">
        {here === undefined || here.length < 2 || found === undefined ? null : (
          <NativeSelect
            label={words.people}
            value={found.assistantId as string}
            onChange={setChosen}
            options={here.map(({ assistantId }) => ({
              value: assistantId as string,
              label: members.find(({ userId }) => userId === assistantId)?.name ?? '…',
            }))}
          />
        )}
        {here === undefined ? (
          <Skeleton lines={[50, 30, 70]} />
        ) : found === undefined ? (
          <EmptyState title={words.nobody}>{words.nobodyHelp}</EmptyState>
        ) : (
          <EngagementProvider
            key={found.engagementId}
            engagementId={found.engagementId}
            assistantId={found.assistantId}
            fallback={<Skeleton lines={[50, 30, 70]} />}
          >
            <PlanContent />
          </EngagementProvider>
        )}
      </div>
    </div>
  );
}
