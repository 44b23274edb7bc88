import { expectationSorts, type ExpectationRecord } from '@sanad/domain/expectations/record';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import {
  useEngagement,
  useEngagementPhase,
  useEngagementRecords,
} from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { ErrorState } from '../../../ui/content-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { HelpLink } from '../../help/help-link.tsx';
import { expectationsWords } from '../expectations-words.ts';
import { useAcknowledgements } from '../use-acknowledgements.ts';
import { AreasSection } from './areas-section.tsx';
import { SideSection } from './side-section.tsx';

const inOrder = (a: ExpectationRecord, b: ExpectationRecord): number =>
  expectationSorts.indexOf(a.sort) - expectationSorts.indexOf(b.sort) ||
  a.at - b.at ||
  (a.id < b.id ? -1 : 1);

/** The client's side first, then the assistant's; areas below. */
export function ExpectationsHere({ name }: { readonly name: string }) {
  const words = useWords(expectationsWords);
  const { phase } = useEngagementPhase();
  const { engagementId } = useEngagement();
  const { workspaceId } = useSession();
  const offline = useOffline();
  const acknowledgements = useAcknowledgements();
  const items = useEngagementRecords('expectation').toSorted(inOrder);
  const waiting = items.filter(acknowledgements.waits).length;
  if (phase === 'failed' || phase === 'ended')
    return (
      <div className="p-8 phone:p-4">
        <ErrorState title={words.failed} />
      </div>
    );
  if (phase === 'loading') return <Skeleton className="p-8" lines={[50, 30, 70]} />;
  return (
    <div className="mx-auto rows max-w-[46rem] content-start gap-8 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
      <p className="text-ink-2">
        {words.lead} <HelpLink page="expectations">{words.help}</HelpLink>
      </p>
      {offline ? <Notice icon="offline">{words.offline}</Notice> : null}
      {waiting === 0 ? null : (
        <Notice>
          <Sentence>{words.waits(waiting)}</Sentence>
        </Notice>
      )}
      {(['client', 'assistant'] as const).map((side) => (
        <SideSection
          key={side}
          side={side}
          name={name}
          items={items.filter((each) => each.side === side)}
          acknowledgements={acknowledgements}
        />
      ))}
      <AreasSection />
      <p className="text-small text-ink-2">
        {words.recordHelp}{' '}
        <a
          href={`/api/workspaces/${workspaceId}/engagements/${engagementId}/acknowledgements/record`}
          download
          className="link"
        >
          {words.record}
        </a>
      </p>
    </div>
  );
}
