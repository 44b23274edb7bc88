import { Refusal } from '@sanad/domain/kernel/refusal';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/content-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { HelpLink } from '../help/help-link.tsx';
import { AheadPart } from './ahead-part.tsx';
import type { ReviewSearch } from './review-address.ts';
import { ReviewBlock } from './review-block.tsx';
import { reviewWords } from './review-words.ts';
import { ReviewsFrame } from './reviews-frame.tsx';
import { TrialPart } from './trial/trial-part.tsx';
import { useReviews } from './use-reviews.ts';

interface PageProps {
  readonly assistantId: string;
  readonly search: ReviewSearch;
}

/** What the two sides of an engagement say of it, and the trial that it may begin with. */
export function ReviewsPage(props: PageProps) {
  return (
    <WorkspaceHere skeleton={<ReviewsFrame assistantId={props.assistantId} />}>
      <Live {...props} />
    </WorkspaceHere>
  );
}

function Live({ assistantId, search }: PageProps) {
  const words = useWords(reviewWords);
  const offline = useOffline();
  const atHand = useReviews(assistantId);
  const { reviews: all, failed, refetch } = atHand;
  usePageTitle(words.title, all?.workspaceName);

  if (all === undefined) {
    const isGone =
      failed instanceof Refusal && (failed.code === 'not_found' || failed.code === 'forbidden');
    return (
      <ReviewsFrame assistantId={assistantId}>
        {failed === null ? null : (
          <div className="p-8 phone:p-4">
            {isGone ? (
              <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
            ) : offline ? (
              <ErrorState icon="offline" title={words.offline}>
                {words.offlineHelp}
              </ErrorState>
            ) : (
              <ErrorState
                title={words.failed}
                action={<Button onPress={() => void refetch()}>{words.tryAgain}</Button>}
              >
                {words.failedHelp}
              </ErrorState>
            )}
          </div>
        )}
      </ReviewsFrame>
    );
  }
  const { part, assistant, reviews, trials } = all;
  const isOnTrial = trials.some(({ ended }) => ended === null);
  return (
    <ReviewsFrame assistantId={assistantId} all={all}>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="rows mx-auto max-w-[760px] gap-9 px-8 pt-6 pb-12 phone:px-4 phone:pt-4">
          {offline ? <Notice kind="risk">{words.offlineNotice}</Notice> : null}
          {assistant.here ? null : (
            <Notice>
              <Sentence>{words.left(assistant.name)}</Sentence>
            </Notice>
          )}
          <p className="text-ui text-ink-2">
            {part === 'reader' ? words.reader : words.lead} <HelpLink>{words.help}</HelpLink>
          </p>
          {reviews.toReversed().map((review) => (
            <ReviewBlock
              key={review.number}
              all={all}
              review={review}
              steps={atHand}
              isMeant={review.kind === search.kind}
            />
          ))}
          {isOnTrial ? <TrialPart all={all} steps={atHand} /> : null}
          <AheadPart all={all} open={atHand.open} meant={search.kind} />
          {isOnTrial ? null : <TrialPart all={all} steps={atHand} />}
        </div>
      </div>
    </ReviewsFrame>
  );
}
